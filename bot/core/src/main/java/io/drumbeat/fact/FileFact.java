package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.util.List;

/** What the company's own files say, and what is wanted of one that was dropped. */
public sealed interface FileFact extends Fact {
    /**
     * From the day it is recorded on, a file of the company's configuration says this. Nobody told it: it is read at the
     * start.
     *
     * @param file its name, as {@code plan.yml}
     * @param text all of it, its lines ended by LF; empty where there is no such file and the usual holds
     */
    @Named(stored = "configured", zh = "配置", en = "configuration", alone = false)
    record Configured(String file, String text) implements FileFact {}

    /** Somebody looked at what a file would change and wants it: from now on its rows are told, each once. */
    @Named(stored = "import", zh = "导入", en = "import", alone = false)
    record ImportConfirmed(long batch) implements FileFact {
        @Override
        public List<Subject> subjects() {
            return List.of(new Subject.File(batch));
        }
    }

    /** Somebody wants what a file brought taken back, as far as nobody built on it since. */
    @Named(stored = "import-undo", zh = "撤销导入", en = "import undone", alone = false)
    record ImportTakenBack(long batch) implements FileFact {
        @Override
        public List<Subject> subjects() {
            return List.of(new Subject.File(batch));
        }
    }
}
