#!/usr/bin/env bash
# DuckDB 1.5.6 (DuckDB.NET.Data.Full 1.5.6.1), .NET 10.
# Guessed: one script, one thread and one transaction into a new file give the same bytes twice, as "copy … (format parquet)" of the same rows does and
#   as SQLite does after vacuum.
# Seen: the Parquet files are equal; the database files have one length and the same rows, and differ in some bytes. So a database file cannot be
#   compared by its hash with the one that was published before: compare rows, or a Parquet file.
# Output seen: parquet: equal; duckdb: one length, other bytes; rows: equal
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="DuckDB.NET.Data.Full" Version="[1.5.6.1]" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using DuckDB.NET.Data;

foreach (string name in new[] { "first", "second" })
{
    using DuckDBConnection connection = new($"DataSource={name}.duckdb;threads=1");
    connection.Open();
    Run(connection, "begin");
    Run(connection, "create table boats as select i as id, 'boat ' || i as name from range(5000) as r(i)");
    Run(connection, "commit");
    Run(connection, $"copy boats to '{name}.parquet' (format parquet)");
    Run(connection, "checkpoint");
}

byte[] a = File.ReadAllBytes("first.duckdb"), b = File.ReadAllBytes("second.duckdb");
bool parquet = File.ReadAllBytes("first.parquet").AsSpan().SequenceEqual(File.ReadAllBytes("second.parquet"));
using DuckDBConnection reader = new("DataSource=:memory:");
reader.Open();
Run(reader, "attach 'first.duckdb' as a (read_only)");
Run(reader, "attach 'second.duckdb' as b (read_only)");
bool rows = Run(reader, "select count(*) from (from a.boats except all from b.boats)") is 0L;
Console.WriteLine(
    $"parquet: {Word(parquet)}; duckdb: {(a.Length == b.Length ? "one length" : "other lengths")}, "
    + $"{(a.AsSpan().SequenceEqual(b) ? "the same" : "other")} bytes; rows: {Word(rows)}");

static string Word(bool equal) => equal ? "equal" : "different";

static object? Run(DuckDBConnection connection, string sql)
{
    using DuckDBCommand command = connection.CreateCommand();
    command.CommandText = sql;
    return command.ExecuteScalar();
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
expected="parquet: equal; duckdb: one length, other bytes; rows: equal"
[ "$seen" = "$expected" ] || { echo "changed"; exit 1; }
