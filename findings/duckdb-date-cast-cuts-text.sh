#!/usr/bin/env bash
# DuckDB 1.5.6 (DuckDB.NET.Data.Full 1.5.6.1), .NET 10.
# Guessed: try_cast(text as date) is null where the text is more than a date, as it is for '2025-02'.
# Seen: it reads what it can from the start and drops the rest: of an interval the first day, of '2025-02-1X' (any day of the tens, in EDTF) the first
#   of the month, of '2025-02-18 or so' the eighteenth. cast says the same and is no error either. So a column of EDTF must not be cast: it needs the
#   days beside it as dates.
# Output seen: 2025-02-18/2025-03-01: 2025-02-18; 2025-02-1X: 2025-02-01; 2025-02-18 or so: 2025-02-18; 2025-02: nothing
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
string[] texts = ["2025-02-18/2025-03-01", "2025-02-1X", "2025-02-18 or so", "2025-02"];
Console.WriteLine(string.Join("; ", texts.Select(t => t + ": " + Day(t))));

object? Day(string text)
{
    using DuckDBCommand command = connection.CreateCommand();
    command.CommandText = $"select coalesce(strftime(try_cast('{text}' as date), '%Y-%m-%d'), 'nothing')";
    return command.ExecuteScalar();
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
expected="2025-02-18/2025-03-01: 2025-02-18; 2025-02-1X: 2025-02-01; 2025-02-18 or so: 2025-02-18; 2025-02: nothing"
[ "$seen" = "$expected" ] || { echo "changed"; exit 1; }
