package io.drumbeat.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.ranking.Sentences.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankerTests {
    private static final Lessons ANEW = Lessons.ANEW;
    private static final int SHARE = 25;
    private static final List<Sentence> ALL = Sentences.shipped().all();

    @Test
    void aFifthThatWasHeldApartIsMostlyRankedRight() {
        var shuffled = new ArrayList<>(ALL);
        Collections.shuffle(shuffled, new Random(7));
        var apart = shuffled.subList(0, shuffled.size() / 5);
        var ranker = Ranker.of(shuffled.subList(shuffled.size() / 5, shuffled.size()), Lessons.usual());
        var first = 0;
        var two = 0;
        for (var one : apart) {
            var guesses = ranker.rank(one.masked());
            first += guesses.getFirst().verb().equals(one.verb()) ? 1 : 0;
            two += guesses.stream().limit(2).anyMatch(guess -> guess.verb().equals(one.verb())) ? 1 : 0;
        }
        System.out.printf(
                "Of %d sentences held apart %.1f%% first, %.1f%% in two%n",
                apart.size(), 100.0 * first / apart.size(), 100.0 * two / apart.size());
        assertThat((double) first / apart.size()).isGreaterThan(0.75);
        assertThat((double) two / apart.size()).isGreaterThan(0.87);
    }

    /** A share of them is enough to tell, and learned in no time. */
    @Test
    void theSameSentencesMakeTheSameModel() {
        var line = "上午去了趟C和N聊了聊";
        var some = IntStream.iterate(0, i -> i < ALL.size(), i -> i + SHARE)
                .mapToObj(ALL::get)
                .toList();
        assertThat(Ranker.of(some, ANEW).rank(line))
                .isEqualTo(Ranker.of(some, ANEW).rank(line));
    }
}
