package io.drumbeat.sheet;

import io.drumbeat.people.Person;
import java.util.Optional;

/** Where files to be fetched come from; each knows some of what tickets are for. */
public interface Shelf {
    /** The file that a ticket is for; empty if this shelf does not know it or it is gone. */
    Optional<Handed> fetch(String what, Person reader);

    /** A file as it is handed over. */
    final class Handed {
        private final String name;
        private final byte[] content;

        public Handed(String name, byte[] content) {
            this.name = name;
            this.content = content.clone();
        }

        public String name() {
            return name;
        }

        public byte[] content() {
            return content.clone();
        }
    }
}
