package io.drumbeat.bench;

import java.io.IOException;

/** Processes that a measurement begins and that end with it, also where it is broken off. */
public final class Begun {
    private Begun() {}

    /** @throws IOException if the measurement is being broken off already: then nothing is left running either */
    public static Process process(ProcessBuilder builder) throws IOException {
        var process = builder.start();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IllegalStateException ending) {
            process.destroyForcibly();
            throw new IOException("the measurement was broken off", ending);
        }
        return process;
    }
}
