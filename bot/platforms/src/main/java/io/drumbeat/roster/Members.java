package io.drumbeat.roster;

import java.util.List;

/** What the platforms' contacts said last, shared by all instances and there after a restart. */
public interface Members {
    /** Somebody, and the person they were taken for when they first came; empty as long as they are a stranger. */
    record Kept(Member member, String person) {
        public boolean isStranger() {
            return person.isEmpty();
        }
    }

    /** Everybody of all platforms, by platform and account. */
    List<Kept> all();

    /** Keeps what is said of these, each in place of what was kept under its platform and account. */
    void put(List<Kept> members);
}
