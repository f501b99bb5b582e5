using System.Diagnostics.Metrics;

namespace StudyBot.Discord.Tests;

/// <summary>What one client measured: its meter is its own, so that tests beside it do not mix in.</summary>
internal sealed class Measured : IMeterFactory
{
    private readonly List<Meter> _meters = [];
    private readonly MeterListener _listener = new();
    private readonly List<string> _all = [];
    private readonly Lock _gate = new();
    private double _invalid;

    public Measured()
    {
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            if (ReferenceEquals(instrument.Meter.Scope, this))
            {
                listener.EnableMeasurementEvents(instrument);
            }
        };
        _listener.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Add(instrument, value, tags));
        _listener.SetMeasurementEventCallback<int>((_, value, _, _) => _invalid = value);
        _listener.Start();
    }

    /// <summary>As "name{label=value,…} figure", in order.</summary>
    public IReadOnlyList<string> All
    {
        get
        {
            lock (_gate)
            {
                return [.. _all];
            }
        }
    }

    public double Invalid
    {
        get
        {
            _listener.RecordObservableInstruments();
            return _invalid;
        }
    }

    public Meter Create(MeterOptions options)
    {
        options.Scope = this;
        var meter = new Meter(options);
        _meters.Add(meter);
        return meter;
    }

    public void Dispose()
    {
        _listener.Dispose();
        _meters.ForEach(meter => meter.Dispose());
    }

    private void Add(Instrument instrument, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var labels = string.Join(',', tags.ToArray().Select(tag => $"{tag.Key}={tag.Value}"));
        lock (_gate)
        {
            _all.Add($"{instrument.Name["studybot.discord.".Length..]}{{{labels}}} {value}");
        }
    }
}
