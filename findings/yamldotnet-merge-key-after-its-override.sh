#!/usr/bin/env bash
# YamlDotNet 16.3.0, .NET 10.
# Guessed: MergingParser lets a mapping's own key win over a merged one wherever "<<" stands in it, as the merge key's page at yaml.org says.
# Seen: it hands out both keys, in the order in which they are written, and leaves the rest to whoever reads them. A deserialiser takes the last: the
#   own value where "<<" comes first, and, without a word, the merged one where "<<" comes later. YamlStream refuses either as a duplicate key.
# Output seen: first: 2, later: 1; stream, first: Duplicate key size; stream, later: Duplicate key size
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
cat > probe.csproj <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="YamlDotNet" Version="[16.3.0]" /></ItemGroup>
</Project>
PROJECT
cat > Program.cs <<'CODE'
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;
using YamlDotNet.Serialization;

const string First = "tent: &tent {size: 1, colour: 5}\nlarge: {<<: *tent, size: 2}\n";
const string Later = "tent: &tent {size: 1, colour: 5}\nlarge: {size: 2, <<: *tent}\n";
Console.WriteLine($"first: {Size(First)}, later: {Size(Later)}; stream, first: {Load(First)}; stream, later: {Load(Later)}");

static MergingParser Parse(string yaml) => new(new Parser(new StringReader(yaml)));

static int Size(string yaml) =>
    new DeserializerBuilder().Build().Deserialize<Dictionary<string, Dictionary<string, int>>>(Parse(yaml))["large"]["size"];

static string Load(string yaml)
{
    try
    {
        new YamlStream().Load(Parse(yaml));
        return "read";
    }
    catch (YamlException e)
    {
        return e.Message;
    }
}
CODE
seen=$(dotnet run 2>&1 | tail -n 1)
echo "$seen"
expected="first: 2, later: 1; stream, first: Duplicate key size; stream, later: Duplicate key size"
[ "$seen" = "$expected" ] || { echo "changed"; exit 1; }
