package io.drumbeat.roster;

import io.drumbeat.memory.Deciding;
import java.util.List;
import java.util.TreeMap;

/** Members in this process only. */
public final class InMemoryMembers implements Members {
    private final TreeMap<String, Kept> kept = new TreeMap<>();

    @Override
    public List<Kept> all() {
        Deciding.asks();
        return List.copyOf(kept.values());
    }

    @Override
    public void put(List<Kept> members) {
        members.forEach(each -> kept.put(Merging.key(each.member()), each));
    }
}
