using System.Text.Json.Serialization;

namespace StudyBot.Discord;

/// <summary>A choice's value: a text, or a number for number options.</summary>
[JsonConverter(typeof(ChoiceValueConverter))]
public readonly record struct ChoiceValue
{
    private ChoiceValue(string? text, double number)
    {
        Text = text;
        Number = number;
    }

    /// <summary>Null where the value is a number.</summary>
    public string? Text { get; }

    public double Number { get; }

    public static ChoiceValue Of(string text) => new(text, 0);

    public static ChoiceValue Of(double number) => new(null, number);

    public static implicit operator ChoiceValue(string text) => Of(text);

    public static implicit operator ChoiceValue(double number) => Of(number);

    public static ChoiceValue FromString(string text) => Of(text);

    public static ChoiceValue FromDouble(double number) => Of(number);
}
