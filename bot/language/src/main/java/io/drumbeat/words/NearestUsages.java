package io.drumbeat.words;

import io.drumbeat.command.Usage;
import io.drumbeat.people.Role;
import io.drumbeat.phrase.Text;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Which usages a line comes nearest to that says none. */
public final class NearestUsages {
    /** So many characters that both have count; more would favour the long ones. */
    private static final int SHARED = 3;

    private final List<Candidate> all;

    public NearestUsages(List<Usage> usages) {
        all = usages.stream().map(Candidate::of).toList();
    }

    private record Form(List<String> verbs, String characters) {
        static Form of(Usage form) {
            return new Form(
                    form.verbs().stream().map(Text::folded).toList(),
                    String.join("", form.chinese())
                            .chars()
                            .distinct()
                            .filter(c -> c > 0x80)
                            .mapToObj(Character::toString)
                            .collect(Collectors.joining()));
        }

        /** How far a line is: the nearest verb to its beginning or to any of its words. */
        int distance(String line, String start) {
            var shared = 0;
            for (var i = 0; i < characters.length() && shared < SHARED; i++) {
                shared += line.indexOf(characters.charAt(i)) >= 0 ? 1 : 0;
            }
            var nearest = Integer.MAX_VALUE;
            for (var verb : verbs) {
                var begin = line.substring(0, Math.min(line.length(), verb.length()));
                var off = Math.min(far(verb, begin), far(verb, start)) * 4 - (line.contains(verb) ? 6 : 0);
                nearest = Math.min(nearest, off - shared);
            }
            return nearest;
        }

        private static int far(String word, String said) {
            return LevenshteinDistance.getDefaultInstance().apply(word, said)
                    * 4
                    / Math.max(1, Math.max(word.length(), said.length()));
        }
    }

    private record Candidate(Usage usage, List<Form> forms) {
        static Candidate of(Usage usage) {
            return new Candidate(usage, usage.forms().stream().map(Form::of).toList());
        }

        int distance(String line, String start) {
            return forms.stream()
                    .mapToInt(form -> form.distance(line, start))
                    .min()
                    .orElseThrow();
        }
    }

    private record Near(Usage usage, int distance) {}

    /** Those that somebody in a role may say, the nearest first. */
    public List<Usage> of(String line, Role role, int most) {
        var start = line.split(" ", 2)[0];
        return all.stream()
                .filter(one -> one.usage().who().contains(role))
                .map(one -> new Near(one.usage(), one.distance(line, start)))
                .sorted(Comparator.comparingInt(Near::distance))
                .limit(most)
                .map(Near::usage)
                .toList();
    }
}
