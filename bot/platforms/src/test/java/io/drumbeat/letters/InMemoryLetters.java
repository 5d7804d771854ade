package io.drumbeat.letters;

import io.drumbeat.memory.Deciding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Letters in a list. */
public final class InMemoryLetters implements Letters {
    private final List<Letter> letters = new ArrayList<>();

    public void add(Letter letter) {
        letters.addFirst(letter);
    }

    @Override
    public List<Letter> newest(int most) {
        Deciding.asks();
        return letters.stream().limit(most).toList();
    }

    @Override
    public long count() {
        Deciding.asks();
        return letters.size();
    }

    @Override
    public Optional<Letter> numbered(long number) {
        Deciding.asks();
        return letters.stream().filter(letter -> letter.number() == number).findFirst();
    }
}
