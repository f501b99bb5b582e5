using System.IO.Compression;
using System.Text;
using StudyBot.EndToEnd.Tests.Bots;

namespace StudyBot.EndToEnd.Tests;

/// <summary>Files that were made to do harm, or came out wrong: each is answered, and nothing of it is written.</summary>
public sealed class NoteHostileTests
{
    private const string Note = "# 오전\n- [x] 한 일\n";

    public static TheoryData<string, string> Files => new()
    {
        { "path", "폴더 밖을 가리켜서" },
        { "backslash", "폴더 밖을 가리켜서" },
        { "drive", "폴더 밖을 가리켜서" },
        { "link", "링크라서" },
        { "bomb", "노트라기엔 너무 커서" },
        { "total", "노트라기엔 너무 커서" },
        { "nested", "안에 또 zip이 있어요" },
        { "many", "8000개가 넘어요" },
        { "lying", "8000개가 넘어요" },
        { "cut", "zip으로 열리지 않아요" },
        { "encrypted", "비밀번호가 걸려 있어요" },
        { "half", "zip으로 열리지 않아요" },
        { "empty", "마크다운 노트가 없어요" },
        { "picture", "마크다운 노트도 zip도 아니에요" },
        { "large", "너무 커요" },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task It_is_refused_and_nothing_is_written(string kind, string said)
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");

        var (name, content) = Make(kind);
        (await NoteImportTests.BringAsync(jimin, name, content)).Says(said).DoesNotSay("그만두기");

        (await jimin.UseAsync("note export")).Says("아직 적힌 것이 없어서");
        Assert.Empty(Directory.EnumerateFiles(day.Folder, "*.part", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Bad_notes_are_named_and_the_good_one_beside_them_is_taken()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        var zip = Pack(
            ("2025-02-01.md", Encoding.UTF8.GetBytes(Note)),
            ("2025-02-02.md", [0xFF, 0xFE, 0x41, 0x00]),
            ("2025-02-03.md", [.. Encoding.UTF8.GetBytes(Note), 0]),
            ("2025-02-04.md", [0x23, 0x20, 0xC3, 0x28]),
            ("2025-02-05.md", Encoding.UTF8.GetBytes(new string('>', 5000) + " 깊다\n" + Note)),
            ("2025-02-06.md", Random(1024 * 1024 + 1)),
            ("2025-02-07.md", Encoding.UTF8.GetBytes("그냥 글이에요")));
        (await NoteImportTests.BringAsync(jimin, "a.zip", zip)).Says("노트 1일치", "6개는 두고 가요", "UTF-8 글이 아니에요", "노트 한 장으로는 너무 커요", "제목이 하나도 없어요");
        (await jimin.PressAsync("가져오기")).Says("1일을 가져왔어요");
    }

    [Fact]
    public async Task Names_in_another_encoding_are_read_by_their_date_and_mention_nobody()
    {
        await using var day = await TestDay.StartAsync();
        var jimin = day.Jimin;
        await jimin.UseAsync("join");
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true, Encoding.Latin1))
        {
            Write(zip, "\u00b3\u00eb\u00c6\u00ae/2025-02-01.md", Encoding.UTF8.GetBytes(Note));
            Write(zip, "@everyone.md", Encoding.UTF8.GetBytes("# 오전\n- [x] @everyone <@1>\n"));
        }

        (await NoteImportTests.BringAsync(jimin, "@everyone.zip", stream.ToArray())).Says("노트 1일치", "어느 날인지 알 수 없어요");
        (await jimin.PressAsync("가져오기")).Says("1일을 가져왔어요");
    }

    private static (string Name, byte[] Content) Make(string kind) => kind switch
    {
        "path" => ("a.zip", Pack(("../../2025-02-01.md", Encoding.UTF8.GetBytes(Note)))),
        "backslash" => ("a.zip", Pack(("..\\2025-02-01.md", Encoding.UTF8.GetBytes(Note)))),
        "drive" => ("a.zip", Pack(("C:/2025-02-01.md", Encoding.UTF8.GetBytes(Note)))),
        "link" => ("a.zip", Link()),
        "bomb" => ("a.zip", Pack(("2025-02-01.md", new byte[2 * 1024 * 1024]))),
        "total" => ("a.zip", Pack([.. Enumerable.Range(0, 70).Select(number => ($"{number}.md", Half()))])),
        "nested" => ("a.zip", Pack(("2025-02-01.md", Encoding.UTF8.GetBytes(Note)), ("b.zip", Pack(("2025-02-02.md", Encoding.UTF8.GetBytes(Note)))))),
        "many" => ("a.zip", Pack([.. Enumerable.Range(0, 10_000).Select(number => ($"{number}.md", Array.Empty<byte>()))])),
        "lying" => ("a.zip", Lying(Pack([.. Enumerable.Range(0, 10_000).Select(number => ($"{number}.md", Array.Empty<byte>()))]))),
        "cut" => ("a.zip", Pack(("2025-02-01.md", Encoding.UTF8.GetBytes(Note)))[..40]),
        "encrypted" => ("a.zip", Encrypted(Pack(("2025-02-01.md", Encoding.UTF8.GetBytes(Note))))),
        "half" => ("a.zip", [.. Encoding.UTF8.GetBytes("no zip at all")]),
        "empty" => ("a.zip", Pack(("사진.png", [1, 2, 3]))),
        "large" => ("a.zip", new byte[21 * 1024 * 1024]),
        _ => ("a.png", Pictures.Png(1)),
    };

    /// <summary>A megabyte that shrinks to a hundredth and no further.</summary>
    private static byte[] Half() => [.. Random(8 * 1024), .. new byte[1016 * 1024]];

    private static byte[] Random(int length)
    {
        var content = new byte[length];
        new Random(1).NextBytes(content);
        return content;
    }

    /// <summary>Its end says that there is one file in it.</summary>
    private static byte[] Lying(byte[] zip)
    {
        (zip[^14], zip[^13], zip[^12], zip[^11]) = (1, 0, 1, 0);
        return zip;
    }

    /// <summary>Its one file is said to need a password, at its head and in the list of contents.</summary>
    private static byte[] Encrypted(byte[] zip)
    {
        zip[6] |= 1;
        zip[zip.AsSpan().IndexOf("PK\u0001\u0002"u8) + 8] |= 1;
        return zip;
    }

    private static byte[] Link()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            var entry = zip.CreateEntry("2025-02-01.md");
            entry.ExternalAttributes = unchecked((int)0xA1FF0000);
            using var content = entry.Open();
            content.Write("/etc/passwd"u8);
        }

        return stream.ToArray();
    }

    private static byte[] Pack(params (string Name, byte[] Content)[] files)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                Write(zip, name, content);
            }
        }

        return stream.ToArray();
    }

    private static void Write(ZipArchive zip, string name, byte[] content)
    {
        using var entry = zip.CreateEntry(name).Open();
        entry.Write(content);
    }
}
