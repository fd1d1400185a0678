package io.jets.lambda.start;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.boot.convert.ApplicationConversionService;
import org.springframework.boot.logging.LogLevel;
import org.springframework.core.convert.ConversionService;
import org.springframework.core.convert.converter.Converter;
import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

class LazyConversionServiceTests {

	private final ConversionService full = new ApplicationConversionService();

	private final LazyConversionService lazy = new LazyConversionService();

	@Test
	void returnsTextsUnchangedLikeFullService() {
		String text = "a,b";
		String[] texts = { "a", "b" };
		for (ConversionService service : List.of(this.full, this.lazy)) {
			assertThat(service.canConvert(String.class, String.class)).isTrue();
			assertThat(service.convert(text, String.class)).isSameAs(text);
			assertThat(service.canConvert(String[].class, String[].class)).isTrue();
			assertThat(service.convert(texts, String[].class)).isSameAs(texts);
		}
	}

	@ParameterizedTest
	@ValueSource(classes = { Duration.class, DataSize.class, Integer.class, int.class, LogLevel.class, boolean.class,
			String[].class, List.class, char[].class, Thread.class })
	void convertsLikeFullService(Class<?> type) {
		assertThat(this.lazy.canConvert(String.class, type)).isEqualTo(this.full.canConvert(String.class, type));
	}

	@Test
	void convertsAfterText() {
		assertThat(this.lazy.convert("10s", String.class)).isEqualTo("10s");
		assertThat(this.lazy.convert("10s", Duration.class)).isEqualTo(Duration.ofSeconds(10));
		assertThat(this.lazy.convert("2KB", DataSize.class)).isEqualTo(DataSize.ofKilobytes(2));
		assertThat(this.lazy.convert(5, String.class)).isEqualTo("5");
	}

	@Test
	void hasConvertersOfFullService() {
		assertThat(normalize(this.lazy)).isEqualTo(normalize(this.full)).contains("StringToDurationConverter");
	}

	@Test
	void prefersConverterThatWasAdded() {
		this.lazy.addConverter(String.class, Duration.class, (text) -> Duration.ZERO);
		this.lazy.addConverter(new ToThread());
		assertThat(this.lazy.convert("10s", Duration.class)).isZero();
		assertThat(this.lazy.convert("name", Thread.class).getName()).isEqualTo("name");
	}

	@Test
	void removesConverter() {
		this.lazy.removeConvertible(String.class, Duration.class);
		((ApplicationConversionService) this.full).removeConvertible(String.class, Duration.class);
		assertThat(normalize(this.lazy)).isEqualTo(normalize(this.full));
	}

	private static String normalize(ConversionService service) {
		return service.toString().replaceAll("\\$\\$Lambda[^,\\s]*|@[0-9a-f]+", "");
	}

	static class ToThread implements Converter<String, Thread> {

		@Override
		public Thread convert(String name) {
			return new Thread(name);
		}

	}

}
