using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace StudyBot.Store.Turning;

/// <summary>A table of the model as a statement needs it.</summary>
internal sealed class BulkTable<TRow>(IEntityType type, ISqlGenerationHelper sql)
    where TRow : class
{
    public string Name => sql.DelimitIdentifier(type.GetTableName()!);

    public IReadOnlyList<BulkColumn<TRow>> Keys => ColumnsOf(type.FindPrimaryKey()!.Properties);

    /// <summary>All but those that the database counts up.</summary>
    public IReadOnlyList<BulkColumn<TRow>> Inserted => ColumnsOf(type.GetProperties().Where(property => property.ValueGenerated != ValueGenerated.OnAdd));

    public static BulkTable<TRow> Of(StudyDb db) => new(db.Model.FindEntityType(typeof(TRow))!, db.GetService<ISqlGenerationHelper>());

    public IReadOnlyList<BulkColumn<TRow>> Named(IEnumerable<string> properties) => ColumnsOf(properties.Select(name => type.FindProperty(name)!));

    private IReadOnlyList<BulkColumn<TRow>> ColumnsOf(IEnumerable<IProperty> properties) =>
        [.. properties.Select(property => BulkColumn<TRow>.Of(property, sql.DelimitIdentifier(property.GetColumnName())))];
}
