using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace StudyBot.Discord.Tests;

public sealed class RehearsalTests
{
    [Fact]
    public async Task A_press_is_rehearsed_from_frame_to_answer_without_a_network()
    {
        using var rehearsal = new Rehearsal(TimeProvider.System, NullLogger.Instance);

        await rehearsal.RunAsync();

        Assert.Equal(2, rehearsal.Answered);
    }

    [Fact]
    public async Task A_rehearsal_that_goes_well_says_nothing()
    {
        var log = new Loud();
        using var rehearsal = new Rehearsal(TimeProvider.System, log);

        await rehearsal.RunAsync();

        Assert.Empty(log.Lines);
    }

    private sealed class Loud : ILogger
    {
        public List<string> Lines { get; } = [];

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            Lines.Add(formatter(state, exception));
    }
}
