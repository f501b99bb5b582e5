namespace StudyBot.Playground.StandIn;

/// <summary>The faults by the words they are chosen with.</summary>
internal static class FaultKinds
{
    public static string Of(SocketFault fault) => fault switch
    {
        SocketFault.Drop => "drop",
        SocketFault.Reconnect => "op-7",
        SocketFault.InvalidResumable => "op-9-resumable",
        SocketFault.Invalid => "op-9",
        _ => "no-acks",
    };

    public static SocketFault? FindSocketFault(string kind)
    {
        var found = Enum.GetValues<SocketFault>().Where(fault => Of(fault) == kind).ToList();
        return found.Count == 0 ? null : found[0];
    }

    /// <param name="kind">As <see cref="Fault.Kind"/> says it.</param>
    /// <param name="time">How long a 429 asks to wait, a delay lasts, a hanging request at most hangs; null takes what is usual.</param>
    public static Fault? Find(string kind, TimeSpan? time) => kind switch
    {
        "429-user" => new Fault.Limits(LimitScope.User, time ?? TimeSpan.FromSeconds(1)),
        "429-global" => new Fault.Limits(LimitScope.Global, time ?? TimeSpan.FromSeconds(1)),
        "429-shared" => new Fault.Limits(LimitScope.Shared, time ?? TimeSpan.FromSeconds(1)),
        "500" => new Fault.Refuses(500, AsPage: false),
        "502" => new Fault.Refuses(502, AsPage: false),
        "503" => new Fault.Refuses(503, AsPage: false),
        "500-page" => new Fault.Refuses(500, AsPage: true),
        "502-page" => new Fault.Refuses(502, AsPage: true),
        "503-page" => new Fault.Refuses(503, AsPage: true),
        "hang" => new Fault.Hangs(time),
        "reset" => new Fault.Resets(),
        "lost-answer" => new Fault.LosesAnswer(),
        "delay" => new Fault.Delays(time ?? TimeSpan.FromSeconds(1)),
        _ => null,
    };
}
