using System.Collections;
using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace StudyBot.Study;

/// <summary>The photographs of a page, in the order they were added. Equal when they are the same ones.</summary>
[JsonConverter(typeof(PhotoListJson))]
internal readonly struct PhotoList(ImmutableArray<Photo> photos) : IReadOnlyList<Photo>, IEquatable<PhotoList>
{
    /// <summary>The default value, so that a journal need not speak of pages without photographs.</summary>
    public static PhotoList Empty => default;

    public int Count => Photos.Length;

    public Photo this[int index] => Photos[index];

    private ImmutableArray<Photo> Photos => photos.IsDefault ? [] : photos;

    public static PhotoList Of(IEnumerable<Photo> photos) =>
        new([.. photos.DistinctBy(photo => photo.File).OrderBy(photo => photo.AddedAt).ThenBy(photo => photo.File, StringComparer.Ordinal)]);

    public static bool operator ==(PhotoList left, PhotoList right) => left.Equals(right);

    public static bool operator !=(PhotoList left, PhotoList right) => !left.Equals(right);

    /// <summary>With as many of these as there is room for, in their order; one that is there already stays as it is.</summary>
    public PhotoList With(IEnumerable<Photo> added, int most)
    {
        var known = Photos.Select(photo => photo.File).ToHashSet(StringComparer.Ordinal);
        return Of(Photos.Concat(added.Where(photo => !known.Contains(photo.File)).Take(Math.Max(0, most - Count))));
    }

    /// <summary>Without those of these keys.</summary>
    public PhotoList Without(IReadOnlySet<string> keys) => Of(Photos.Where(photo => !keys.Contains(photo.Key)));

    public bool Equals(PhotoList other) => Photos.AsSpan().SequenceEqual(other.Photos.AsSpan());

    public override bool Equals(object? obj) => obj is PhotoList other && Equals(other);

    public override int GetHashCode() => Photos.Aggregate(0, HashCode.Combine);

    public IEnumerator<Photo> GetEnumerator() => ((IEnumerable<Photo>)Photos).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
