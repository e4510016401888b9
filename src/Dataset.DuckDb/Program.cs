using System.Text;
using DuckDB.NET.Data;

const string Usage = "usage: dataset-duckdb [FILE] < SCRIPT.sql\nRuns the script in the database FILE, or in memory; paths in it count from the current folder.";
if (args.Length > 1 || (args.Length == 1 && args[0].StartsWith('-')))
{
    Console.Error.WriteLine(Usage);
    return 2;
}

try
{
    using StreamReader input = new(Console.OpenStandardInput(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
    string script = input.ReadToEnd();
    using DuckDBConnection connection = new("DataSource=" + (args.Length == 1 ? args[0] : ":memory:"));
    connection.Open();
    using DuckDBCommand command = connection.CreateCommand();

    // What a script needs is built in; nothing is fetched.
    command.CommandText = "set autoinstall_known_extensions = false; set autoload_known_extensions = false;";
    command.ExecuteNonQuery();
    command.CommandText = script;
    command.ExecuteNonQuery();
    return 0;
}
catch (DuckDBException error)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
