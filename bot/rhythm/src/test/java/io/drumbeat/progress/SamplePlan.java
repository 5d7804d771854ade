package io.drumbeat.progress;

import io.drumbeat.rehearsal.Rehearsal;
import io.drumbeat.rehearsal.RestartedWith;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The plan that comes with the bot, in force from 2 November 2026 on. */
final class SamplePlan {
    private static final String DAY = "2026-11-02";

    private SamplePlan() {}

    /** @param targets what each is to reach, as the file of targets says it */
    static void inForce(String targets, Rehearsal chat) {
        try {
            RestartedWith.file("plan.yml", Files.readString(Path.of("../../config/plans/2026.yml")), DAY, chat);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        RestartedWith.file("targets.yml", targets, DAY, chat);
    }

    /** The same, with 小美 to reach 400,000 a month. */
    static void inForce(Rehearsal chat) {
        inForce("people: {mei: {revenue: 40万}}\n", chat);
    }
}
