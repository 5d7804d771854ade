package io.drumbeat.dingtalk.picture;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.drumbeat.card.Card;
import io.drumbeat.card.Element;
import io.drumbeat.card.Element.Chart.Shape;
import io.drumbeat.dingtalk.Sample;
import io.drumbeat.dingtalk.send.Hosts;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class IllustrationsTests {
    private static final String UPLOAD = "/media/upload";

    @RegisterExtension
    private final WireMockExtension dingtalk = WireMockExtension.newInstance().build();

    private Illustrations illustrations;

    @BeforeEach
    void open() {
        var stub = URI.create(dingtalk.baseUrl());
        var uploads = new MediaUploads(new Hosts(stub, stub), Duration.ofSeconds(5), () -> Optional.of("t0k/en"));
        illustrations = new Illustrations(uploads, InstantSource.fixed(Sample.NOW));
    }

    private static Element.Chart chart(Shape shape, int... values) {
        var points = Arrays.stream(values)
                .mapToObj(y -> new Element.Point("第" + y + "周", BigDecimal.valueOf(y)))
                .toList();
        return new Element.Chart(shape, "每周拜访", List.of(new Element.Series("拜访", points)));
    }

    private static Card card(Element.Chart chart) {
        return Card.info("周报", new Element.Text("上周"), chart);
    }

    @Test
    void aChartBecomesAPictureThatIsGivenOnce() {
        assumeThat(ChineseFont.find()).isPresent();
        dingtalk.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(okJson("{\"errcode\":0,\"media_id\":\"@lAz1\"}")));
        var drawn = illustrations.of(card(chart(Shape.LINE, 6, 8, 10)));
        assertThat(drawn.elements()).containsExactly(new Element.Text("上周"), new Element.Image("@lAz1", "每周拜访"));
        assertThat(illustrations.of(card(chart(Shape.LINE, 6, 8, 10)))).isEqualTo(drawn);
        dingtalk.verify(
                1,
                postRequestedFor(urlPathEqualTo(UPLOAD))
                        .withQueryParam("access_token", equalTo("t0k/en"))
                        .withQueryParam("type", equalTo("image"))
                        .withHeader("Content-Type", containing("multipart/form-data; boundary="))
                        .withRequestBody(containing("name=\"media\"; filename=\"chart.png\"")));
        illustrations.of(card(chart(Shape.LINE, 6, 8, 11)));
        dingtalk.verify(2, postRequestedFor(urlPathEqualTo(UPLOAD)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"errcode\":40014}", "<html>502</html>", "{}"})
    void aPictureThatIsNotTakenStaysWords(String answer) {
        dingtalk.stubFor(post(urlPathEqualTo(UPLOAD)).willReturn(aResponse().withBody(answer)));
        var card = card(chart(Shape.BAR, 1, 2));
        assertThat(illustrations.of(card)).isEqualTo(card);
    }

    @Test
    void aCardWithoutAChartIsLeftAlone() {
        var card = Card.info("今天", new Element.Text("拜访 华为"));
        assertThat(illustrations.of(card)).isSameAs(card);
        assertThat(dingtalk.getAllServeEvents()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Shape.class)
    void everyShapeIsDrawnAndShowsItsValues(Shape shape) throws IOException {
        var font = ChineseFont.find();
        assumeThat(font).isPresent();
        var picture = new ChartPicture(font.orElseThrow());
        var png = picture.png(chart(shape, 3, 9, 27));
        var image = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(image.getWidth()).isEqualTo(716);
        assertThat(png).isNotEqualTo(picture.png(chart(shape, 3, 9, 12)));
        assertThat(png.length).isLessThan(200_000);
    }
}
