namespace Dataset.Cli.Exporting;

/// <summary>A format that other tools read. A new one is a class of its own and a line in <see cref="Exports.All"/>.</summary>
internal interface IExport
{
    /// <summary>What it is called on the command line.</summary>
    string Format { get; }

    /// <summary>Writes all tables into an empty folder.</summary>
    void Write(ExportData data, string folder);
}
