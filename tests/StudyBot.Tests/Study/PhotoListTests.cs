using System.Text.Json;
using CsCheck;
using StudyBot.Study;

namespace StudyBot.Tests.Study;

public sealed class PhotoListTests
{
    private static readonly DateTimeOffset _at = DateTimeOffset.Parse("2026-03-03T00:00:00Z");

    [Fact]
    public void Photographs_stand_in_the_order_they_were_sent_whatever_order_they_are_read_in()
    {
        var photos = PhotoList.Of([Photo(3), Photo(1), Photo(2)]);

        Assert.Equal(["1", "2", "3"], photos.Select(photo => photo.Key));
        Assert.Equal(PhotoList.Of([Photo(1), Photo(2), Photo(3)]), photos);
    }

    [Fact]
    public void The_same_file_is_there_once()
    {
        var photos = PhotoList.Of([Photo(1)]).With([Photo(1) with { AddedAt = _at.AddHours(1) }, Photo(2)], most: 10);

        Assert.Equal([Photo(1), Photo(2)], photos);
    }

    [Fact]
    public void No_more_come_than_there_is_room_for()
    {
        var photos = PhotoList.Of([Photo(1), Photo(2)]);

        Assert.Equal(["1", "2", "3"], photos.With([Photo(3), Photo(4)], most: 3).Select(photo => photo.Key));
        Assert.Equal(photos, photos.With([Photo(3)], most: 1));
    }

    [Fact]
    public void A_photograph_is_taken_off_by_its_key() =>
        Assert.Equal([Photo(1), Photo(3)], PhotoList.Of([Photo(1), Photo(2), Photo(3)]).Without(new HashSet<string> { "2", "9" }));

    [Fact]
    public void What_was_added_can_be_taken_off_again() => Gen.Select(Numbers, Numbers).Sample((had, added) =>
    {
        var before = PhotoList.Of(had.Select(Photo));
        var after = before.With(added.Select(Photo), most: 10);
        Assert.True(after.Count <= Math.Max(10, before.Count));
        Assert.Equal(before, after.Without(after.Except(before).Select(photo => photo.Key).ToHashSet()));
    });

    [Fact]
    public void A_journal_says_nothing_of_pages_without_photographs_and_gives_the_others_back()
    {
        var plain = new Writing("캐싱", Visibility.Shared, _at);
        var pictured = plain with { Text = "", Photos = PhotoList.Of([Photo(1) with { Name = "노트.jpg" }, Photo(2)]) };
        var change = new DayChange { TodayPage = new WritingChange(plain, pictured) };

        var json = JsonSerializer.Serialize(change, StudyJson.Journal.DayChange);

        Assert.Equal(change, JsonSerializer.Deserialize(json, StudyJson.Journal.DayChange));
        Assert.Contains("노트.jpg", json, StringComparison.Ordinal);
        Assert.DoesNotContain("photos", JsonSerializer.Serialize(new DayChange { TodayPage = new WritingChange(null, plain) }, StudyJson.Journal.DayChange), StringComparison.Ordinal);
    }

    [Fact]
    public void A_journal_from_before_photographs_is_read()
    {
        var writing = JsonSerializer.Deserialize(
            """{"todayPage":{"after":{"text":"a","visibility":1,"writtenAt":"2026-03-03T00:00:00+00:00"}}}""", StudyJson.Journal.DayChange)!.TodayPage!.After!;

        Assert.Equal(new Writing("a", Visibility.Shared, _at), writing);
        Assert.Empty(writing.Photos);
    }

    [Theory]
    [InlineData(new[] { 1, 1, 1 }, new[] { 3 })]
    [InlineData(new[] { 7, 7, 7 }, new[] { 1, 1, 1 })]
    [InlineData(new[] { 10, 2, 1 }, new[] { 2, 1 })]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 }, new[] { 10, 1 })]
    [InlineData(new int[0], new int[0])]
    public void They_are_sent_in_as_few_messages_as_they_fit_into(int[] megabytes, int[] batches)
    {
        var photos = PhotoList.Of(megabytes.Select((size, place) => Photo(place) with { Size = size * 1024 * 1024 }));

        var split = PhotoBatches.Split(photos);

        Assert.Equal(batches, split.Select(batch => batch.Count));
        Assert.Equal(photos, split.SelectMany(batch => batch));
    }

    private static Gen<int[]> Numbers => Gen.Int[0, 30].Array[0, 10];

    private static Photo Photo(int number) => new($"11/2026-03/{number}.jpg", $"{number}.jpg", "image/jpeg", 1000, _at.AddMilliseconds(number));
}
