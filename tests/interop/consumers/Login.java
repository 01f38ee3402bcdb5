// SPDX-FileCopyrightText: 2026 The Bowline authors
// SPDX-License-Identifier: GPL-3.0-or-later
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;

/** Logs in with each JDBC URL of standard input, and prints a line for each: tls, plain, or refused with a reason. */
public class Login {
    public static void main(String[] arguments) throws Exception {
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String url = lines.readLine(); url != null; url = lines.readLine()) {
            DriverManager.setLoginTimeout(20);
            try (Connection connection = DriverManager.getConnection(url);
                 ResultSet found = connection.createStatement().executeQuery(
                     "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()")) {
                found.next();
                System.out.println(found.getBoolean(1) ? "tls" : "plain");
            } catch (Exception error) {
                System.out.println("refused " + String.valueOf(error.getMessage()).replace('\n', ' '));
            }
            System.out.flush();
        }
    }
}
