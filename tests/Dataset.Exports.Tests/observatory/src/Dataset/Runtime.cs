global using Dataset;
