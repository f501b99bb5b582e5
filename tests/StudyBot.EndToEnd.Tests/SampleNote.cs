namespace StudyBot.EndToEnd.Tests;

/// <summary>A real day of somebody's notes, as they wrote it.</summary>
internal static class SampleNote
{
    public const string Plan = """
        오전
        AWS **Chapter16**(1)
        Linux Kernel: 재미는 있는데 너무 딥해서 커널 개발쪽이 강한 느낌이 있음. 중간중간에 빼먹기엔 너무 많다. 추천받은 책으로 공부하는 게 나을듯. 그래도 초반 부분은 되게 좋았음.
        가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(1)
        오후
        Ansible
        terraform
        Go Chapter 1개만
        """;

    public const string Yesterday = """
        어제는 테라폼 코드 작성하다가 AWS KRUG 소모임 참석을 했습니다.
        라이브 스트리밍 서비스가 어떤 식으로 이뤄지느냐. 사보타임이라는 실제 시간과 중계 시간까지 격차를 줄이기 위해 어떤 노력이 필요하냐 이런 내용을 다뤘습니다.
        거리가 너무 멀어서 다음엔 고민을 해서 참여해야겠습니다.
        """;

    public const string Today = """
        RDS Replica 읽기 복제본
        Aurora는 읽기 복제본 단일 엔드포인트 제공. => 읽기 복제본 추가되어도 해당 엔드포인트로 read하면 알아서 로드밸런싱함.
        map을 엄청 이상하게 정의한다. map[string]value 이럼
        AP Availability를 제공하는 전략. 데이터 일관성이 엄\~\~청 중요한 게 아니면 대부분 사용할 전략. -> 높은 데이터 일관성 C

        PACELC:

        Partition 발생 시에 A와 C 중에 택 1
        -> 위에 서버 장애 시나리오랑 비슷한 선택 케이스
        """;

    public const string Closing = """
        오늘 운동하고 이것저것 열심히 했다. 내일도 이 기세로 가자.
        피곤하다. Go 이거 언어가 너무 애매하다. 문법이 너무 다르다.
        map[string]value 이건 진짜 선넘네
        오늘 열심히했고 내일도 열심히 하자 화이팅
        """;

    public const string Tomorrow = """
        - [ ] Ansible(https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html) 여기부터 굳이 작성 필요 없는 항목은 스킵해서 훑어보기만
        - [ ] Terraform dev 환경 아키텍처 구성도와 동일하게 네트워크 구성하기
        	- [ ] var랑 module명 통일 시키기
        - [ ] AWS 크레딧 등록하기
        - [ ] AWS Chapter 16(2)
        - [ ] 가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(2)
        """;
}
