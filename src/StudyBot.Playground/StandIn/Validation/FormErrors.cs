using System.Text.Json.Nodes;

namespace StudyBot.Playground.StandIn.Validation;

/// <summary>Discord's tree of form errors: field names and array positions down to <c>_errors</c>.</summary>
internal sealed class FormErrors
{
    private readonly JsonObject _tree = [];

    public bool Any => _tree.Count > 0;

    /// <param name="path">Fields and positions parted by slashes; empty for the whole request.</param>
    public void Add(string path, string code, string message)
    {
        var node = _tree;
        foreach (var step in path.Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (node[step] is not JsonObject next)
            {
                next = [];
                node[step] = next;
            }

            node = next;
        }

        if (node["_errors"] is not JsonArray list)
        {
            list = [];
            node["_errors"] = list;
        }

        list.Add((JsonNode)new JsonObject { ["code"] = code, ["message"] = message });
    }

    public void ThrowIfAny()
    {
        if (Any)
        {
            throw new ApiRefusedException(400, 50035, "Invalid Form Body", _tree);
        }
    }

    public static ApiRefusedException One(string path, string code, string message)
    {
        var errors = new FormErrors();
        errors.Add(path, code, message);
        return new ApiRefusedException(400, 50035, "Invalid Form Body", errors._tree);
    }
}
