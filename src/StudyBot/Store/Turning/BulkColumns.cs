using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace StudyBot.Store.Turning;

/// <summary>A table of the model as a statement needs it.</summary>
internal sealed class BulkColumns
{
    private readonly ISqlGenerationHelper _sql;

    private BulkColumns(IEntityType type, ISqlGenerationHelper sql)
    {
        _sql = sql;
        Table = sql.DelimitIdentifier(type.GetTableName()!);
        Keys = [.. type.FindPrimaryKey()!.Properties];
        Inserted = [.. type.GetProperties().Where(property => property.ValueGenerated != ValueGenerated.OnAdd)];
        Type = type;
    }

    public string Table { get; }

    public IReadOnlyList<IProperty> Keys { get; }

    /// <summary>All but those that the database counts up.</summary>
    public IReadOnlyList<IProperty> Inserted { get; }

    private IEntityType Type { get; }

    public static BulkColumns Of<T>(StudyDb db)
        where T : class => new(db.Model.FindEntityType(typeof(T))!, db.GetService<ISqlGenerationHelper>());

    public IReadOnlyList<IProperty> Named(IEnumerable<string> properties) => [.. properties.Select(name => Type.FindProperty(name)!)];

    public string Name(IProperty property) => _sql.DelimitIdentifier(property.GetColumnName());

    /// <summary>How what the database is given is read from a row.</summary>
    public static Func<object, object?> Reader(IProperty property)
    {
        var getter = property.GetGetter();
        return property.GetTypeMapping().Converter is { } converter
            ? row => converter.ConvertToProvider(getter.GetClrValue(row))
            : getter.GetClrValue;
    }
}
