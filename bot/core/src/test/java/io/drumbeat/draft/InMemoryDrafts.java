package io.drumbeat.draft;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Keeps drafts for as long as the test runs. */
public final class InMemoryDrafts implements Drafts {
    private final Map<String, Draft> drafts = new ConcurrentHashMap<>();
    private final Map<String, String> asked = new ConcurrentHashMap<>();

    private volatile boolean away;

    @Override
    public Optional<Draft> of(String person, String chat) {
        return away ? Optional.empty() : Optional.ofNullable(drafts.get(key(person, chat)));
    }

    @Override
    public void keep(String person, String chat, Draft draft) {
        if (!away) {
            drafts.put(key(person, chat), draft);
        }
    }

    @Override
    public boolean areKept() {
        return !away;
    }

    /** As a store that does not answer. */
    public void away(boolean isSo) {
        away = isSo;
    }

    @Override
    public void drop(String person, String chat) {
        drafts.remove(key(person, chat));
    }

    /** Forgets everything, as a store may at any time. */
    public void lose() {
        drafts.clear();
    }

    private static String key(String person, String chat) {
        return person + " " + chat;
    }

    @Override
    public String asked(String person, String chat) {
        return asked.getOrDefault(key(person, chat), "");
    }

    @Override
    public void remember(String person, String chat, String words) {
        asked.put(key(person, chat), words);
    }
}
