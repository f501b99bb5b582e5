using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace StudyBot.Store.Turning;

/// <summary>A column of a table of the model, as a statement needs it.</summary>
/// <param name="name">As it stands in a statement.</param>
/// <param name="type">The database's name of its type.</param>
internal abstract class BulkColumn<TRow>(string name, string type)
    where TRow : class
{
    public string Name => name;

    public string Type => type;

    /// <summary>What the database is given of each row.</summary>
    public abstract Array ReadAll(IReadOnlyList<TRow> rows);

    /// <summary>Compiled once a model: nothing is boxed for a row, and what converts is the model's.</summary>
    public static BulkColumn<TRow> Of(IProperty property, string name) =>
        property.GetOrAddRuntimeAnnotationValue(nameof(BulkColumn<TRow>), delimited => Compile(property, delimited!), name);

    private static BulkColumn<TRow> Compile(IProperty property, string name)
    {
        var row = Expression.Parameter(typeof(TRow), "row");
        var given = Given(Expression.Property(row, property.PropertyInfo!), property.GetTypeMapping().Converter?.ConvertToProviderExpression);
        var read = Expression.Lambda(given, row).Compile();
        return (BulkColumn<TRow>)Activator.CreateInstance(typeof(BulkValues<,>).MakeGenericType(typeof(TRow), given.Type), name, property.GetColumnType(), read)!;
    }

    private static Expression Given(Expression value, LambdaExpression? convert)
    {
        if (convert is null)
        {
            return value;
        }

        if (convert.Parameters[0].Type == value.Type)
        {
            return Expression.Invoke(convert, value);
        }

        var type = typeof(Nullable<>).MakeGenericType(convert.ReturnType);
        return Expression.Condition(
            Expression.Property(value, nameof(Nullable<int>.HasValue)),
            Expression.Convert(Expression.Invoke(convert, Expression.Property(value, nameof(Nullable<int>.Value))), type),
            Expression.Default(type));
    }
}
