"""The database file: connection, tables, migrations."""
