package io.drumbeat.ownserver;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Who listens on a port of this machine, as far as the system tells it. */
public final class Listener {
    private static final List<Path> TABLES = List.of(Path.of("/proc/net/tcp"), Path.of("/proc/net/tcp6"));
    private static final Path MYSELF = Path.of("/proc/self/status");
    private static final int LOCAL = 1;
    private static final int STATE = 3;
    private static final int USER = 7;
    private static final String LISTENING = "0A";

    private Listener() {}

    /** Whether it is the user who runs the bot; true where the system does not tell. */
    public static boolean isMe(int port) throws IOException {
        var table = new ArrayList<String>();
        for (var each : TABLES) {
            if (Files.isReadable(each)) {
                table.addAll(Files.readAllLines(each));
            }
        }
        return table.isEmpty() || isOf(me(), port, table);
    }

    private static String me() throws IOException {
        var users = Files.readAllLines(MYSELF).stream()
                .filter(line -> line.startsWith("Uid:"))
                .findFirst()
                .orElse("Uid: -");
        return users.substring(users.lastIndexOf('\t') + 1);
    }

    /** @param table with one line for each connection, as Linux writes it */
    static boolean isOf(String user, int port, List<String> table) {
        var end = ":%04X".formatted(port);
        var listening = table.stream()
                .map(line -> line.strip().split("\\s+"))
                .filter(row -> row.length > USER && row[LOCAL].endsWith(end) && row[STATE].equals(LISTENING))
                .toList();
        return !listening.isEmpty() && listening.stream().allMatch(row -> row[USER].equals(user));
    }
}
