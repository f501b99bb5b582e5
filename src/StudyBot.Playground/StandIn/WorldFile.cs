using System.Text.Json;
using StudyBot.Playground.StandIn.Model;

namespace StudyBot.Playground.StandIn;

/// <summary>Keeps the world in one file: whole or as before, never half.</summary>
internal sealed class WorldFile : IAsyncDisposable
{
    private static readonly TimeSpan Debounce = TimeSpan.FromMilliseconds(150);

    private readonly World _world;
    private readonly string _path;
    private readonly ITimer _timer;
    private readonly Lock _writing = new();
    private int _dirty;

    private WorldFile(World world, string path)
    {
        _world = world;
        _path = path;
        _timer = world.Options.Transport.CreateTimer(_ => Save(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        world.Changed += (_, _) => Schedule();
        Schedule();
    }

    public static World LoadOrSeed(StandInOptions options)
    {
        var path = PathIn(options.Folder);
        if (path is null || !File.Exists(path))
        {
            return WorldSeed.New(options);
        }

        using var stream = File.OpenRead(path);
        return new World(options, JsonSerializer.Deserialize<WorldState>(stream, JsonText.Options) ?? throw new InvalidDataException($"{path} is empty."));
    }

    public static WorldFile? Keep(World world) => PathIn(world.Options.Folder) is { } path ? new WorldFile(world, path) : null;

    public async ValueTask DisposeAsync()
    {
        await _timer.DisposeAsync();
        Save();
    }

    private static string? PathIn(string? folder) => folder is null ? null : Path.Combine(Directory.CreateDirectory(folder).FullName, "discord.json");

    private void Schedule()
    {
        if (Interlocked.Exchange(ref _dirty, 1) == 0)
        {
            _timer.Change(Debounce, Timeout.InfiniteTimeSpan);
        }
    }

    private void Save()
    {
        lock (_writing)
        {
            if (Interlocked.Exchange(ref _dirty, 0) == 0)
            {
                return;
            }

            byte[] bytes;
            lock (_world.Gate)
            {
                _world.State.LastId = _world.Snowflakes.Last;
                bytes = JsonSerializer.SerializeToUtf8Bytes(_world.State, JsonText.Options);
            }

            var half = _path + ".new";
            File.WriteAllBytes(half, bytes);
            File.Move(half, _path, overwrite: true);
        }
    }
}
