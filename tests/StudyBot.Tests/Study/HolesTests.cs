using System.Diagnostics;
using CsCheck;
using StudyBot.Study;
using StudyBot.Tests.House;
using StudyBot.Tests.Posting;

namespace StudyBot.Tests.Study;

public sealed class HolesTests
{
    private const string Korean = """
        어제는 테라폼 코드 작성하다가 AWS KRUG 소모임 참석을 했습니다.
        라이브 스트리밍 서비스가 어떤 식으로 이뤄지느냐. 사보타임이라는 실제 시간과 중계 시간까지 격차를 줄이기 위해 어떤 노력이 필요하냐 이런 내용을 다뤘습니다.
        청크 사이즈를 줄이는 방식으로 생중계 속도를 높일 수 있지만 사이즈가 줄어드는 만큼 더 많은 요청이 들어오므로 캐싱 서버에 많은 요청을 보내게 되며 이는 CloudFront와 같은 서비스들이 요청 횟수 기반으로 요금을 부과하므로 많은 요금이 나오게 만들 수 있다.
        Packer에 대해서도 말을 했는데 핵심은 코드를 통해서 스냅샷을 관리하는 툴이었습니다. 하쉬코프에서 만든 툴이며 hcl을 사용하므로 코드가 사실상 terraform과 동일하다 싶을 정도였습니다.
        """;

    private const string KoreanDay = """
        RDS Replica 읽기 복제본
        Aurora는 읽기 복제본 단일 엔드포인트 제공. => 읽기 복제본 추가되어도 해당 엔드포인트로 read하면 알아서 로드밸런싱함.
        RDS Proxy를 사용하여 Conncetion Pooling을 스케일링 가능.
        ReadReplica Aurora에선 최대 15개 가능.
        읽기 복제본은 비동기임. 속도 때문인가.
        MultiAZ는 동기임. DR용이라서 아무래도 데이터 일관성을 중요시하는듯.
        init 함수가 main함수보다 먼저 호출되고 탑 레벨에 대문자로 시작하는 변수면 외부 패키지에서 접근이 가능하고 소문자로 시작하면 접근이 불가능
        map을 엄청 이상하게 정의한다. map[string]value 이럼. io.Reader도 봤다.
        P를 제공 안하는 서비스가 없는듯하다.
        PACELC: Partition 발생 시에 A와 C 중에 택 1
        """;

    private const string English = """
        - [x] AWS **Chapter16**(1)
        - [x] Consistent hashing, see [the notes](https://example.com/hashing/ring)
        - [x] `io.Reader` and map[string]value in Go
        We looked at how a cache server in front of CloudFront keeps requests away from the origin.
        Replicas are read-only; the primary takes writes, and a replica may lag by 200 ms.
        PACELC: if there is a partition, choose availability or consistency; else latency or consistency.
        At most 15 replicas, 99.9% of reads under 4KB.
        """;

    [Theory]
    [InlineData("holes-meetup.ko", Korean, "청크 사이즈를 줄이면 요청이 늘어난다. 테라폼이랑 스냅샷 관리.")]
    [InlineData("holes-replicas.ko", KoreanDay, "복제본은 15개까지. 비동기로 복제한다. 대문자로 시작하면 패키지 밖에서 접근 가능. 지연시간 Latency")]
    [InlineData("holes-caching.en", English, "Hash the keys consistently. The replica lags behind. Caches keep requests away. Availability")]
    public void What_is_missing_is_what_was_approved(string name, string source, string page) =>
        Approved.Match(name, Shown(page, Holes.Find([source], page, most: int.MaxValue)));

    [Fact]
    public void The_day_of_the_sample_note_has_the_holes_that_were_approved()
    {
        var (tasks, page) = ("""
            AWS **Chapter16**(1)
            Linux Kernel: 재미는 있는데 너무 딥해서 커널 개발쪽이 강한 느낌이 있음. 중간중간에 빼먹기엔 너무 많다. 추천받은 책으로 공부하는 게 나을듯. 그래도 초반 부분은 되게 좋았음.
            가상 면접 사례로 배우는 대규모 시스템 설계 기초 6장(1)
            Ansible(https://docs.ansible.com/ansible/latest/inventory_guide/intro_inventory.html) 여기부터 굳이 작성 필요 없는 항목은 스킵해서 훑어보기만
            Terraform dev 환경 아키텍처 구성도와 동일하게 네트워크 구성하기
            var랑 module명 통일 시키기
            """, "리눅스 커널은 어려웠다. AWS 16장. 가상면접 책도 봤다");
        Approved.Match("holes-tasks.ko", Shown(page, Holes.Find([tasks], page)));
    }

    [Theory]
    [InlineData("캐싱 서버에서는", "ㅋㅅ ㅅㅂ")]
    [InlineData("CloudFront와", "CF…")]
    [InlineData("map[string]value", "m[s]v…")]
    [InlineData("io.Reader", "i.R…")]
    [InlineData("PACELC", "P…")]
    [InlineData("15개만", "○○개")]
    [InlineData("99.9%", "○○.○%")]
    [InlineData("200 ms", "○○○ ms")]
    [InlineData("닭가슴살", "ㄷㄱㅅㅅ")]
    public void A_hint_is_enough_to_guess_by(string source, string hint) =>
        Assert.Equal(hint, Assert.Single(Holes.Find([source], "")).Hint);

    [Theory]
    [InlineData("서버", "서버")]
    [InlineData("서버에서는", "서버")]
    [InlineData("서비스가", "서비스")]
    [InlineData("서비스들이", "서비스")]
    [InlineData("툴을", null)]
    [InlineData("게이트웨이", "게이트웨이")]
    [InlineData("게이트웨이는", "게이트웨이")]
    [InlineData("인프라는", "인프라")]
    [InlineData("오로라에선", "오로라")]
    [InlineData("마이크로", "마이크로")]
    [InlineData("경로로", "경로")]
    [InlineData("관리하는", "관리")]
    [InlineData("관리했다", "관리")]
    [InlineData("제공되어도", "제공")]
    [InlineData("추천받은", "추천")]
    [InlineData("통일시키기", "통일")]
    [InlineData("접근권한을", "접근권한")]
    [InlineData("제한하는", "제한")]
    [InlineData("런타임에", "런타임")]
    [InlineData("람다", "람다")]
    [InlineData("람다는", "람다")]
    [InlineData("구성도와", "구성도")]
    [InlineData("부하가", "부하")]
    [InlineData("비동기임", "비동기")]
    [InlineData("변수면", "변수")]
    [InlineData("줄이는", null)]
    [InlineData("나온다", null)]
    [InlineData("없는듯하다", null)]
    [InlineData("많은", null)]
    [InlineData("있습니다", null)]
    [InlineData("이론적으로", null)]
    [InlineData("오늘은", null)]
    [InlineData("굉장히", null)]
    [InlineData("새로운", null)]
    [InlineData("필요하냐", null)]
    [InlineData("떨어지면", null)]
    public void A_noun_is_found_in_what_hangs_on_it(string word, string? noun) => Assert.Equal(noun, KoreanNouns.Find(word));

    [Theory]
    [InlineData("캐싱 서버", "서버를 캐싱했다")]
    [InlineData("로드밸런싱", "로드 밸런싱을")]
    [InlineData("로드 밸런싱", "로드밸런싱함")]
    [InlineData("관리하는", "관리자가")]
    [InlineData("비동기인", "비동기로")]
    [InlineData("CloudFront", "cloudfront는")]
    [InlineData("CloudFront", "cloud front")]
    [InlineData("caching", "it caches, and the cache was cached")]
    [InlineData("replicas", "a replica's lag")]
    [InlineData("proxies", "one proxy")]
    [InlineData("mapping", "to map")]
    [InlineData("map[string]value", "map string value")]
    [InlineData("3,600초", "3600")]
    [InlineData("15개", "15 replicas")]
    [InlineData("ＡＷＳ", "aws")]
    [InlineData("**스냅샷**", "스냅||샷||")]
    public void What_was_written_in_another_form_is_no_hole(string source, string page) => Assert.Empty(Holes.Find([source], page));

    [Theory]
    [InlineData("AP", "map")]
    [InlineData("net", "internet")]
    [InlineData("15개", "115개")]
    [InlineData("서버", "서 버스")]
    public void What_only_looks_alike_stays_a_hole(string source, string page) => Assert.Single(Holes.Find([source], page));

    [Theory]
    [InlineData("https://docs.ansible.com/ansible/latest/intro_inventory.html")]
    [InlineData("1. 오늘 공부한 내용을 정리했다")]
    [InlineData("6장(1)")]
    [InlineData("a b c 1 2")]
    [InlineData("Today I learned a lot, but it wasn't easy")]
    [InlineData("ㅋㅋㅋ ㅠㅠ 🎉")]
    [InlineData("")]
    public void Nothing_to_guess_is_no_hole(string source) => Assert.Empty(Holes.Find([source], ""));

    [Fact]
    public void Those_named_most_often_are_kept_and_shown_in_the_order_they_stand_in()
    {
        var source = string.Join('\n', Enumerable.Range(0, 19).Select(number => $"낱말{(char)('각' + (number * 588))}, ")) + "\n낱말학이 낱말학을";
        var holes = Holes.Find([source], "");
        Assert.Equal(Holes.Most, holes.Count);
        Assert.Contains(holes, hole => hole.Term == "낱말학");
        Assert.Equal(holes.Select(hole => hole.Term).Order(StringComparer.Ordinal), holes.Select(hole => hole.Term));
    }

    [Fact]
    public void A_term_that_the_page_holds_in_any_form_is_never_a_hole() =>
        Gen.Select(Noun, Hanging, Hanging, Noun).Sample((noun, there, here, other) =>
            !Holes.Find([noun + there], $"{other} {noun}{here}").Any(hole => (noun + there).StartsWith(hole.Term, StringComparison.Ordinal)));

    [Fact]
    public void A_text_has_no_holes_against_itself() =>
        StudyGen.Text.Sample(text => Holes.Find([text], text).Count == 0);

    [Fact]
    public void The_same_texts_have_the_same_holes_within_the_cap_and_each_once() =>
        Gen.Select(Gen.OneOf(StudyGen.Text, Words).Array[0, 6], Words).Sample((sources, page) =>
        {
            var holes = Holes.Find(sources, page);
            return holes.SequenceEqual(Holes.Find(sources, page)) && holes.Count <= Holes.Most
                && holes.Select(hole => hole.Term).Distinct().Count() == holes.Count;
        });

    [Fact]
    public void Fifty_sources_of_the_greatest_length_take_no_time_to_speak_of()
    {
        var random = new Random(1);
        var sources = Enumerable.Range(0, 50).Select(_ => string.Concat(Enumerable.Range(0, 1000).Select(_ => $"{Syllable(random)}{Syllable(random)}{(random.Next(3) == 0 ? "는" : "a")} "))).ToList();
        var started = Stopwatch.GetTimestamp();
        Assert.Equal(Holes.Most, Holes.Find(sources, string.Concat(Enumerable.Range(0, 2000).Select(_ => $"{Syllable(random)} "))).Count);

        // A hundred times what it takes: only a change of its order would be slower.
        Assert.True(Stopwatch.GetElapsedTime(started) < TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void The_version_is_named_where_its_examples_were_approved() =>
        Assert.Contains($"version {Holes.Version}\n", Repository.Read("tests/StudyBot.Tests/Approved/holes-meetup.ko.txt"), StringComparison.Ordinal);

    private static Gen<string> Noun => Gen.Char['가', '힣'].Array[2, 4].Select(letters => new string(letters));

    private static Gen<string> Hanging => StudyGen.OneOf<string>(["", "은", "는", "이", "가", "을", "를", "에서", "에서는", "으로", "로", "와", "과", "의", "도", "만", "까지", "부터", "보다", "처럼", "들이", "입니다", "이다",
        "하는", "했다", "한", "할", "하고", "해서", "되는", "됐다", "된", "시키는", "받은", "인", "임"]);

    private static Gen<string> Words => StudyGen.OneOf<string>(["캐싱", "서버에", "CloudFront", "15개", "replica", "관리하는", "map[string]value", "는", "\n", ". ", "the", "AP"]).Array[0, 20].Select(words => string.Join(' ', words));

    private static char Syllable(Random random) => (char)random.Next('가', '힣');

    private static string Shown(string page, IReadOnlyList<Hole> holes) =>
        $"version {Holes.Version}\npage: {page}\n\n{string.Join('\n', holes.Select(hole => $"{hole.Hint} → {hole.Term}"))}\n";
}
