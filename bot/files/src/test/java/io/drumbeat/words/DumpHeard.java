package io.drumbeat.words;

import java.time.*;
import java.util.*;

final class DumpHeard {
    public static void main(String[] args) {
        var now = LocalDateTime.of(2026, 11, 25, 17, 30);
        var team = new FieldTeam(now.toLocalDate());
        for (var row : FieldTests.refused()) {
            if (team.records(row.who(), now, row.said())) {
                System.out.println("R| " + row.who() + " | " + row.said() + " => " + team.heard(row.who(), now, row.said()).replace("\n", " // "));
            }
        }
        for (var row : FieldTests.understood()) {
            var heard = team.heard(row.who(), now, row.said());
            if (!heard.equals(row.meaning())) System.out.println("U| " + row.who() + " | " + row.said() + " => " + heard.replace("\n", " // "));
        }
    }
}
