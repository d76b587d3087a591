package org.confera.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The embedded database of a server, which others may look into while the server runs. */
final class OpenDatabase {
    private static final String PASSWORD = "of this test alone 7";

    private final String url;

    /** @param name names the server's data folder */
    OpenDatabase(String name) {
        Path file = Checkout.TARGET.resolve("it-data").resolve(name).resolve("data/confera");
        url = "jdbc:h2:file:" + file + ";WRITE_DELAY=0;AUTO_SERVER=TRUE";
    }

    /** What the server must be started with. */
    Map<String, String> settings() {
        return Map.of("CONFERA_DB_URL", url, "CONFERA_DB_PASSWORD", PASSWORD);
    }

    /** Runs statements, apart by semicolons. */
    void run(String sql) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The first column of what a query answers. */
    List<String> query(String sql) throws SQLException {
        try (Connection connection = open(); Statement statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            List<String> column = new ArrayList<>();
            while (rows.next()) {
                column.add(rows.getString(1));
            }
            return column;
        }
    }

    private Connection open() throws SQLException {
        return DriverManager.getConnection(url, "confera", PASSWORD);
    }
}
