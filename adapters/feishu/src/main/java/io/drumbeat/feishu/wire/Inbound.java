package io.drumbeat.feishu.wire;

/** Where an event goes, whichever way it came in. */
public interface Inbound {
    /**
     * @param plain an event's JSON, known to be the platform's
     * @return the JSON to answer with
     * @throws RuntimeException if it could not be recorded; the platform shall push it again
     */
    String handle(String plain);
}
