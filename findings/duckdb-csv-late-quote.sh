#!/usr/bin/env bash
# DuckDB 1.5.6 (DuckDB.NET.Data.Full 1.5.6.1), .NET 10.
# Guessed: read_csv takes any file that is right by RFC 4180, and what it guesses from the first rows are types alone.
# Seen: it guesses from the first 20,480 lines whether cells are quoted at all. Where the first quoted cell comes later the file is refused; with the
#   same cell a line earlier it is read. And a column of the country code NO, quoted as it is, is a truth value and reads "false". A CSV file needs a
#   script beside it that says quote, escape and types.
# Output seen: quote in line 20480: 20479 rows; in line 20481: refused; NO is BOOLEAN false
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

using DuckDBConnection connection = new("DataSource=:memory:");
connection.Open();
File.WriteAllText("countries.csv", "\"id\",\"country\"\n\"1\",\"NO\"\n\"2\",\"NO\"\n");
Console.WriteLine($"quote in line 20480: {Rows(20_480)}; in line 20481: {Rows(20_481)}; NO is {Ask(
    "select typeof(country) || ' ' || country::varchar from 'countries.csv' limit 1")}");

string Rows(int line)
{
    File.WriteAllText("late.csv", "id,text\n" + string.Concat(Enumerable.Range(2, line - 2).Select(i => i + ",plain\n")) + line + ",\"a, b\"\n");
    return Ask("select count(*) || ' rows' from 'late.csv'");
}

string Ask(string sql)
{
    using DuckDBCommand command = connection.CreateCommand();
    command.CommandText = sql;
    try
    {
        return (string)command.ExecuteScalar()!;
    }
    catch (DuckDBException)
    {
        return "refused";
    }
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
[ "$seen" = "quote in line 20480: 20479 rows; in line 20481: refused; NO is BOOLEAN false" ] || { echo "changed"; exit 1; }
