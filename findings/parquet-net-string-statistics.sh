#!/usr/bin/env bash
# Parquet.Net 6.1.0, read with DuckDB 1.5.6 (DuckDB.NET.Data.Full 1.5.6.1), .NET 10.
# Guessed: the least and the greatest text that a Parquet file states for a column are by the bytes of UTF-8, as the format says for text, so that a
#   reader may pass over what lies outside of them.
# Seen: Parquet.Net compares UTF-16 units. U+1F52D is written there as a surrogate, which is less than U+FF5E, though it is the greater character: the
#   file states 1F52D for the least and FF5E for the greatest text. DuckDB looks for either text between the two, finds that there is no room, and
#   counts no row. The same rows counted without a filter are all there. Whoever writes text beyond the Basic Multilingual Plane needs another writer.
# Output seen: rows 2, U+1F52D 0, U+FF5E 0
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup>
    <PackageReference Include="Parquet.Net" Version="[6.1.0]" />
    <PackageReference Include="DuckDB.NET.Data.Full" Version="[1.5.6.1]" />
  </ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using DuckDB.NET.Data;
using Parquet;
using Parquet.Schema;

DataField<string> name = new("name");
await using (FileStream file = File.Create("names.parquet"))
{
    await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(name), file);
    using ParquetRowGroupWriter group = writer.CreateRowGroup();
    await group.WriteAsync(name, new[] { "\U0001F52D", "\uFF5E" });
}

using DuckDBConnection connection = new("DataSource=:memory:");
connection.Open();
Console.WriteLine($"rows {Count("true")}, U+1F52D {Count("name = '\U0001F52D'")}, U+FF5E {Count("name = '\uFF5E'")}");

object? Count(string filter)
{
    using DuckDBCommand command = connection.CreateCommand();
    command.CommandText = "select count(*) from 'names.parquet' where " + filter;
    return command.ExecuteScalar();
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
[ "$seen" = "rows 2, U+1F52D 0, U+FF5E 0" ] || { echo "changed"; exit 1; }
