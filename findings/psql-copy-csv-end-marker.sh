#!/usr/bin/env bash
# PostgreSQL 15.18 (Debian 15.18-0+deb12u1): server, and psql of the same version. Run as root, or as a user who may start a server.
# Guessed: psql's \copy … (format csv) takes a file that the server's own COPY takes: in quotes, a line of a text may be anything.
# Seen: psql stops at a line that is \. even within quotes, so that the server gets half a cell and says "unterminated CSV quoted field"; the server
#   reads the same file itself. A script for psql has to give such rows by insert.
# Output seen: COPY 1 row; \copy ERROR:  unterminated CSV quoted field
set -euo pipefail
if ! ls /usr/lib/postgresql/15/bin/initdb > /dev/null 2>&1; then
  apt-get update > /dev/null && apt-get install --yes --no-install-recommends postgresql-15 > /dev/null
fi
bin=/usr/lib/postgresql/15/bin
folder=$(mktemp -d)
as=()
if [ "$(id -u)" -eq 0 ]; then
  chown nobody "$folder"
  as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
fi
stop() {
  (cd "$folder" && "${as[@]}" "$bin/pg_ctl" --pgdata data --mode immediate stop > /dev/null 2>&1) || true
  rm -rf "$folder"
}
trap stop EXIT
cd "$folder"
printf 'text\n"one\n\\.\ntwo"\n' > rows.csv
chmod 644 rows.csv
"${as[@]}" "$bin/initdb" --pgdata data --username tester --auth trust --no-sync > /dev/null
"${as[@]}" "$bin/pg_ctl" --pgdata data --wait --log log --options "-c listen_addresses= -c unix_socket_directories=$folder" start > /dev/null
ask() {
  { "$bin/psql" --no-psqlrc --host "$folder" --username tester --dbname postgres --no-align --tuples-only --quiet --command "$1" 2>&1 || true; } \
    | head -n 1
}
ask "create table rows (text text)"
ask "copy rows from '$folder/rows.csv' with (format csv, header true)"
seen="COPY $(ask "select count(*) from rows") row; \\copy $(ask "\\copy rows from 'rows.csv' with (format csv, header true)")"
echo "$seen"
[ "$seen" = 'COPY 1 row; \copy ERROR:  unterminated CSV quoted field' ] || { echo "changed"; exit 1; }
