package io.drumbeat.names;

import static org.assertj.core.api.Assertions.assertThat;

import io.drumbeat.customer.Customer;
import io.drumbeat.customer.Customers;
import io.drumbeat.fact.ChangeFact;
import io.drumbeat.fact.CustomerFact;
import io.drumbeat.fact.Fact;
import io.drumbeat.fact.Noted;
import io.drumbeat.fold.FoldedLedgers;
import io.drumbeat.fold.GrowingLedger;
import io.drumbeat.people.People;
import io.drumbeat.phrase.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class NamesTests {
    private final GrowingLedger book = FoldedLedgers.growing(() -> new People(List.of(), List.of()));
    private final Names names = new Names().as(book.the(Customers.class));

    NamesTests() {
        add("c1", "深圳市腾讯计算机系统有限公司");
        add("c2", "招商银行");
        add("c3", "招商证券");
        add("c4", "招商");
        add("c5", "重庆长安汽车股份有限公司");
        add("c6", "大地");
        add("c7", "大地");
        names.as(book.the(Customers.class));
    }

    private long add(String id, String name) {
        return note(new CustomerFact.CustomerAdded(id, name));
    }

    private long note(Fact fact) {
        return book.append(new Noted(LocalDate.EPOCH, false, List.of(fact)), "mei", "m", Instant.EPOCH)
                .getFirst()
                .receipt();
    }

    private List<String> called(String word) {
        return names.called(word).stream().map(Customer::id).toList();
    }

    @Test
    void aFullNameGoesBeforeWhatBeginsWithIt() {
        assertThat(called("招商")).containsExactly("c4");
    }

    @Test
    void whatBeginsSeveralNamesIsAllOfThem() {
        add("c8", "长安保险");
        names.as(book.the(Customers.class));
        assertThat(called("长安")).containsExactlyInAnyOrder("c5", "c8");
    }

    @Test
    void aCompanyIsKnownWithoutPlaceFormAndTrade() {
        assertThat(called("腾讯")).containsExactly("c1");
        assertThat(called("重庆长安")).containsExactly("c5");
    }

    @Test
    void pinyinReadsAWordAsAWhole() {
        assertThat(called("chongqingchangan")).containsExactly("c5");
        assertThat(called("zhaoshangyinhang")).containsExactly("c2");
        assertThat(called("zsyh")).containsExactly("c2");
    }

    @Test
    void oneSlipIsForgivenAndTwoAreNot() {
        assertThat(called("招商银航")).containsExactly("c2");
        assertThat(called("招银行")).containsExactly("c2");
        assertThat(called("招商大银行")).containsExactly("c2");
        assertThat(called("昭上银杭州")).isEmpty();
    }

    @Test
    void aTakenBackNameIsGoneAndANewOneIsThere() {
        var receipt = add("c9", "比亚迪");
        names.as(book.the(Customers.class));
        assertThat(called("比亚迪")).containsExactly("c9");
        note(new ChangeFact.Voided(receipt));
        names.as(book.the(Customers.class));
        assertThat(called("比亚迪")).isEmpty();
    }

    @Test
    void twinsNeedTheirId() {
        assertThat(names.unmistakable(names.called("大地").getFirst())).isEqualTo("大地@c6");
        assertThat(names.unmistakable(names.called("招商银行").getFirst())).isEqualTo("招商银行");
    }

    @Test
    void theLongestNameInALineIsFound() {
        var found = names.at(Text.of("拜访招商银行张总"), 2);
        assertThat(found).isNotNull();
        assertThat(found.whom()).extracting(Customer::id).containsExactly("c2");
    }
}
