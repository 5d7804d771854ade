package io.drumbeat.fact;

import io.drumbeat.subject.Subject;
import java.util.List;

/** What is wanted of a file that was dropped. */
public sealed interface FileFact extends Fact {
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
