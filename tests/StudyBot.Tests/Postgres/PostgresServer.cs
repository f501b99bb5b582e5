using System.ComponentModel;
using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace StudyBot.Tests.Postgres;

/// <summary>
/// A PostgreSQL server of the tests' own, from the machine's binaries, on the loopback alone and in a folder for the time being.
/// A shell stands between, which reads from this process: when that ends, however it does, so does the server.
/// </summary>
internal sealed class PostgresServer : IAsyncDisposable
{
    private const string Script = """
        "$1/postgres" -D "$2" -p "$3" -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off \
            -c full_page_writes=off -c wal_level=minimal -c max_wal_senders=0 \
            -c max_connections=300 -c max_pred_locks_per_transaction=256 -c log_min_messages=fatal >"$2.log" 2>&1 &
        server=$!
        read -r word
        kill -QUIT $server
        wait $server
        [ "$word" = keep ] || rm -rf "$2" "$2.log"
        """;

    /// <summary>A user, once somebody makes them, who needs a password. Nobody else does.</summary>
    public const string WithPassword = "guarded";

    private readonly string _binaries;
    private readonly string _folder;
    private readonly int _port;
    private Process? _shell;

    private PostgresServer(string binaries, string folder, int port) => (_binaries, _folder, _port) = (binaries, folder, port);

    /// <summary>The newest of those that are installed; null where there is none.</summary>
    public static string? FindBinaries()
    {
        const string debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(debian) ? Directory.GetDirectories(debian) : [];
        return versions
            .OrderByDescending(path => int.TryParse(Path.GetFileName(path), out var version) ? version : 0)
            .Select(path => Path.Combine(path, "bin"))
            .Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator))
            .FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")) && File.Exists(Path.Combine(path, "postgres")));
    }

    /// <summary>To be ended by whoever starts it.</summary>
    public static async Task<PostgresServer> StartAsync(string binaries)
    {
        var folder = Path.Combine(Path.GetTempPath(), $"studybot-postgres-{Guid.NewGuid():N}");

        // Texts are ordered as nobody's code points are: what relies on an order must say which.
        await RunAsync(Begin(
            Path.Combine(binaries, "initdb"),
            ["-D", folder, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-sync", "--locale=C.UTF-8", "--locale-provider=icu", "--icu-locale=ko"]));
        var access = Path.Combine(folder, "pg_hba.conf");
        await File.WriteAllTextAsync(access, $"host all {WithPassword} 127.0.0.1/32 scram-sha-256\n{await File.ReadAllTextAsync(access)}");
        var server = new PostgresServer(binaries, folder, FindPort());
        await server.GoOnAsync();
        return server;
    }

    public string ConnectionString(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database}";

    public async Task ExecuteAsync(string database, params IEnumerable<string> commands)
    {
        await using var connection = new NpgsqlConnection(ConnectionString(database) + ";Pooling=false");
        await connection.OpenAsync();
        foreach (var sql in commands)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await command.ExecuteNonQueryAsync();
        }
    }

    public async Task GoOnAsync()
    {
        _shell = Process.Start(Begin("/bin/sh", ["-c", Script, "postgres", _binaries, _folder, $"{_port}"]))!;
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (!await AnswersAsync())
        {
            await timer.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>As <c>pg_ctl stop -m immediate</c>, and as a machine that goes down: no farewell to anybody.</summary>
    public Task StopAsync() => EndAsync("keep");

    public async ValueTask DisposeAsync() => await EndAsync("remove");

    private async Task EndAsync(string word)
    {
        if (_shell is { } shell)
        {
            _shell = null;
            await shell.StandardInput.WriteLineAsync(word);
            await shell.StandardInput.FlushAsync();
            await shell.WaitForExitAsync();
            shell.Dispose();
        }
    }

    private async Task<bool> AnswersAsync()
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false;Timeout=2");
        try
        {
            await connection.OpenAsync();
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    /// <summary>The server refuses to run as root.</summary>
    private static ProcessStartInfo Begin(string program, string[] arguments)
    {
        string[] whole = Environment.UserName == "root" ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", program, .. arguments] : [program, .. arguments];
        return new ProcessStartInfo(whole[0], whole[1..]) { UseShellExecute = false, RedirectStandardInput = true, WorkingDirectory = Path.GetTempPath() };
    }

    private static async Task RunAsync(ProcessStartInfo start)
    {
        start.RedirectStandardOutput = start.RedirectStandardError = true;
        using var process = Process.Start(start) ?? throw new Win32Exception();
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{start.FileName} {string.Join(' ', start.ArgumentList)}: {await errors}{await output}");
        }
    }

    private static int FindPort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
