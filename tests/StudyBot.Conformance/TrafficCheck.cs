using System.Collections.Concurrent;

namespace StudyBot.Conformance;

/// <summary>
/// Keeps all that a bot and the stand-in say to each other, and holds it against Discord's rules when it is asked: requests,
/// answers, and the frames of the gateway.
/// </summary>
/// <param name="checksRequests">False where a test sends wrong requests on purpose: the answers to them are still checked.</param>
internal sealed class TrafficCheck(bool checksRequests)
{
    private readonly ConcurrentQueue<Exchange> _exchanges = new();
    private readonly ConcurrentQueue<string> _frames = new();
    private readonly List<Allowance> _allowed = [];

    public int Exchanges => _exchanges.Count;

    public int Frames => _frames.Count;

    /// <param name="status">Null where no answer arrived.</param>
    public void Served(string method, string pathAndQuery, string? requestType, byte[] request, int? status, string? answerType, byte[] answer) =>
        _exchanges.Enqueue(new Exchange(method, pathAndQuery, requestType, request, status, answerType, answer));

    public void Sent(string frame) => _frames.Enqueue(frame);

    /// <summary>Lets findings pass whose line holds this. An allowance that nothing needed is itself a finding.</summary>
    public void Allow(string line, string reason) => _allowed.Add(new Allowance(line, reason));

    /// <summary>One line for each breach; ids and tokens stay out of it.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var lines = new List<string>();
        foreach (var exchange in _exchanges)
        {
            lines.AddRange(await FindAsync(exchange, cancellationToken));
        }

        lines.AddRange(_frames.SelectMany(frame => EventCheck.OfFrame(frame).Select(finding => $"frame {NameOf(frame)} {finding}")));
        var breaches = lines.Where(line => !IsAllowed(line)).Distinct(StringComparer.Ordinal).ToList();
        breaches.AddRange(_allowed.Where(allowance => !allowance.WasNeeded).Select(allowance => $"nothing needed to be allowed: {allowance.Line} ({allowance.Reason})"));
        return breaches;
    }

    private async Task<IEnumerable<string>> FindAsync(Exchange exchange, CancellationToken cancellationToken)
    {
        var request = await ApiRequest.ReadAsync(exchange.Method, exchange.PathAndQuery, exchange.RequestType, exchange.Request, cancellationToken);
        var call = $"{exchange.Method} {DiscordDescription.One.Find(exchange.Method, request.Path)?.Template ?? "an unknown path"}";
        var findings = checksRequests ? RequestCheck.Of(request).Select(finding => $"request {call} {finding}") : [];
        return exchange.Status is { } status
            ? findings.Concat(ResponseCheck.Of(exchange.Method, request.Path, status, exchange.AnswerType, exchange.Answer).Select(finding => $"answer {call} {status} {finding}"))
            : findings;
    }

    private bool IsAllowed(string line)
    {
        var allowances = _allowed.FindAll(candidate => line.Contains(candidate.Line, StringComparison.Ordinal));
        allowances.ForEach(allowance => allowance.Need());
        return allowances.Count > 0;
    }

    private static string NameOf(string frame)
    {
        var body = Json.Parse(System.Text.Encoding.UTF8.GetBytes(frame));
        return body.At("t").Text() ?? $"op {body.At("op")}";
    }

    private sealed record Exchange(string Method, string PathAndQuery, string? RequestType, byte[] Request, int? Status, string? AnswerType, byte[] Answer);

    private sealed class Allowance(string line, string reason)
    {
        public string Line => line;

        public string Reason => reason;

        public bool WasNeeded { get; private set; }

        public void Need() => WasNeeded = true;
    }
}
