namespace StudyBot.Study;

/// <summary>
/// The word lists by which Korean nouns are found without a dictionary (<see cref="KoreanNouns"/>). A change of one of them is a new
/// <see cref="Holes.Version"/>.
/// </summary>
internal static class KoreanWords
{
    /// <summary>After any sound.</summary>
    public static readonly string[] Particles = Words("""
        에서부터 에서는 에서도 에서만 에서의 에서 에선 에게서 에게는 에게도 에게 한테서 한테 께서 까지는 까지도 까지만 까지의 까지 부터는 부터도 부터의 부터
        보다는 보다도 보단 보다 처럼은 처럼 마다 조차 마저 밖에 대로 만큼은 만큼 만으로도 만으로 만의 만을 만은 만이 만도 만 도 의 에는 에도 에만 에의 에
        쪽이 쪽은 쪽을 쪽에서 쪽에 쪽으로 쪽 엔 들이 들은 들을 들의 들도 들과 들에 들로 들 씩 뿐만 뿐이 뿐 하고는 하고
        입니다 입니까 이었습니다 이었는데 이었다 이었고 이었던 이었음 이어서 이에요 이라는 이라고 이라면 이라서 이라도 이라 이란 이며 이고 이면서 이면
        이지만 이므로 이니까 이거나 이다 인데요 인데 인지 인가 임
        """);

    public static readonly string[] AfterConsonant = Words(
        "으로부터 으로서 으로써 으로는 으로도 으로만 으로의 으로 은 이 을 과의 과는 과도 과 이나마 이나 이랑 이든지 이든 이야말로");

    /// <summary>로 and what begins with it also follow ㄹ.</summary>
    public static readonly string[] AfterVowel = Words("""
        로부터 로서 로써 로는 로도 로만 로의 로 는 가 를 와의 와는 와도 와 나마 나 랑 든지 든 라는 라고 라면 라서 라도 란 며 면서 면 지만 므로 니까 거나
        였습니다 였는데 였다 였고 였던 였음 예요
        """);

    /// <summary>What only tells that the word without it is the same word.</summary>
    public static readonly string[] Suffixes = Words("인 적 적인 적으로 화 용 형 성 간 별 고 다 네 라 야 님");

    /// <summary>Nouns whose end looks like a particle or a verb's ending, alone or at the end of a longer noun.</summary>
    public static readonly string[] Nouns = Words("""
        인프라 오로라 카메라 마이크로 매크로 회로 통로 진로 전문가 국가 평가 추가 증가 인가 허가 부가 첨가 참가 원가 단가 휴가 난이도 해상도 구성도 순서도
        흐름도 복잡도 신뢰도 중요도 완성도 만족도 우선도 가용도 속도 온도 빈도 밀도 강도 정도 용도 의도 제도 태도 시도 한도 척도 정의 회의 논의 동의 강의 주의
        문의 협의 합의 질의 임의 결과 효과 초과 통과 성과 경과 길이 깊이 높이 넓이 안테나 코로나 핸들 번들 캔들 화면 측면 장면 표면 전면 방면 국면 단면 반면
        타임 프레임 네임 게임 책임 모임 위임 프라임 람다 바다 판다 캐나다 개요 수요 주요 필요 중요 소요 강요 권한 제한 기한 무한 포함 역할 분할 이해 오해 방해
        피해 손해 해지 조합 결합 통합 집합 종합 병합 부하 저하 지하 하락 이하 산하 광고 경고 창고 재고 참고 보고 로고 카테고리 알고리즘 언어 단어 용어 영어
        한국어 소프트웨어 하드웨어 미들웨어 레이어 플레이어 문서 순서 인증서 명세서 보고서 프로세서 센서 동네 제로 프로 도로 지도 각도 구도 궤도 진도 고도 경도 위도 대면 라면 사랑 불만 견해 저해 침해 양해 놀이 도메인 메인 체인 라인 온라인 로그인 플러그인
        디자인 확인 승인 요인 원인 할인 마스터 컨테이너 메모리 에러 러닝 이미지 페이지 메시지 스토리지 패키지 브리지 엣지 대상 서버 커버 버퍼 하나
        """);

    /// <summary>Endings that only verbs, adjectives and adverbs have.</summary>
    public static readonly string[] Endings = Words("""
        다 는데 는지 는가 려고 려면 려는 도록 니까 으면 으며 으니 어서 아서 여서 해서 와서 워서 려서 져서 나서 가서 써서 봐서 어도 아도 어야 아야 어요 아요
        네요 세요 해요 져요 까요 데요 지요 자마자 을까 을지 은지 다면 다고 다는 다가 다며 느냐 냐 듯 듯이 던 던지 있음 없음 았음 었음 였음 했음 겠음 많음 같음
        좋음 있지만 없지만 않지만 같지만 좋지만 었지만 았지만 겠지만 했지만 어남 아남 어보기 아보기 펴보기 하게 르게 쉽게 렵게 럽게 있게 없게 않게 크게 작게 높게 낮게 많게 들어 있어 없어 넘어 같아 않아 많아 걸려 나와
        로운 러운 려운 까운 거운 서운 쉬운 히 으려 어진 아진 어져 아져 겠네 있네 없네 었네 았네 넘네 가네 하네 됐네 보네 오네 겠지 있지 없지 않지 었지 았지
        봐야 싶은 싶어 드는 치는 주는 오는 가는 보는 쓰는 읽는 받는 넘는 갖는 찾는 담는 묻는 얻는 놓는 잡는 맞는 돕는 막는
        """);

    /// <summary>What is left of a verb when a particle that is none was taken off: 줄이는, 나오면.</summary>
    public static readonly string[] VerbStems = Words("""
        줄이 나오 보내 넘기 들어가 들어오 만드 바꾸 생기 다루 이루 모르 빠르 고르 흐르 기다리 가지 지나 떨어지 벌어지 느리 올리 내리 돌리 달리 걸리 열리 들리 알리
        살리 늘리 누르 부르 따르 마치 거치 미치 고치 그치 합치 바치 펼치 놓치 던지 만지 커지 이어지 이뤄지 나뉘 바뀌 보이 쌓이 쓰이 붙이 높이 움직이 섞이 숨기
        남기 옮기 맡기 넘치 지키 시키 일으키 가리키 나타나 일어나 벗어나 늘어나 끝나 만나 빼먹 살펴보 찾아보 알아보 훑어보 해보 써보 가보 돌아가 올라가 내려가
        나가 나누 싸우 배우 채우 비우 지우 키우 세우 외우 치우 태우 깨우 가르치 비추 맞추 갖추 낮추 늦추 멈추 감추 그리 버리 기르 오르 서두르 어울리 헷갈리 잃어버리
        만들 가져오 가져가 떠오르 불러오 읽어오 받아오 넣어두 들이 늘이 속이 다니 견디 느끼 아끼 챙기 즐기 당기 튕기 벌이 모이 쪼개 끼치 겪
        """);

    /// <summary>Words that say nothing of what was learned.</summary>
    public static readonly IReadOnlySet<string> Stops = Words("""
        이것 그것 저것 이거 그거 저거 이것저것 무엇 뭔가 여기 거기 저기 오늘 어제 내일 모레 그제 이번 다음 지난 지금 나중 이제 우리 저희 자신 자기 자체 누구 어디 언제
        경우 정도 부분 내용 방식 방법 사실 사실상 생각 느낌 이야기 얘기 상황 관련 때문 덕분 대신 위주 기준 처음 마지막 중간 중간중간 초반 후반 이후 이전 이상 이하 이내
        동안 당시 최근 하나 여러 각각 각자 서로 모두 전부 대부분 일부 나머지 계속 다시 한번 거의 가장 제일 보통 매우 정말 진짜 아주 너무 조금 많이 엄청 굉장히 되게 더욱
        훨씬 특히 역시 아마 이미 아직 항상 자주 가끔 따로 같이 함께 그냥 바로 먼저 일단 결국 별로 전혀 절대 혹시 만약 만일 가령 예를 예시 그래서 그러나 그런데 그리고
        그러면 그러니까 그래도 그러므로 따라서 하지만 또는 혹은 또한 즉시 반면 오히려 위해 위해선 위해서 위한 대한 대해 대해서 대해서도 통해 통해서 통한 따라 의해 의한
        관한 관해 비해 인해 향해 같은 같이 다른 이런 그런 저런 어떤 모든 어느 새로 만든 나온 다룬 느린 빠른 이러 그러 저러 이렇게 그렇게 저렇게 어떻게 이라는데 라는데
        만큼 높일 줄일 늘릴 이럼 저럼 해당 사용 이용 중요시 필요 중요 가능 불가능 비슷 동일 애매 이상 간단 복잡 깔끔 피곤 열심 열심히 최대한 최대 최소 주로 굳이 제대로 그대로 마음대로 스스로 실제 실제로 별도 일반 기본적
        공부 복습 정리 학습 백지 기억 이해 작성 메모 마무리 항목 챕터 완료 진행 시작 시간 사람 아무 아무래도 아무것 어차피 화이팅 파이팅 운동 기세 요즘 조만간 참석 참여
        있는 없는 않는 하는 되는 애초 느낌적 상태 문제 그때 이때 저번 가지 종류 무슨 대충 얼마 얼마나 아예 차라리 게다가 심지어 아까 방금 물론
        """).ToHashSet();

    /// <summary>What is counted in a book or a course, and is no knowledge.</summary>
    public static readonly IReadOnlySet<string> Places = Words("장 쪽 강 절 챕터 페이지 회독 회차 번째 번 편 권 월 부").ToHashSet();

    /// <summary>The syllables that make a verb of a noun (관리하는, 제공된, 추천받은).</summary>
    public const string LightVerbs = "하해했한할함합되돼됐된될됨됩받당시";

    /// <summary>The syllables that endings behind them are made of.</summary>
    public const string Tails = "는은고며면서여기로만에를을가도게지자려러다니네냐데록거나던든므죠시오세요겠였었았했습음까야봐라주보줘줌준본볼둔수때것건줄이와어받아됨되된될돼됐키켜켰킨킬킴한할함해하져진질죠듯싶";

    private static string[] Words(string list) => list.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
