package io.jets.sam.template;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LogicalIdsTests {

	@ParameterizedTest
	@CsvSource({ "clerkJob, ClerkJob", "clerk-job, ClerkJob", "test_table.v2, TestTableV2", "URLJob, URLJob",
			"2030-orders, 2030Orders", "outer.InnerJob, OuterInnerJob", "Outer$inner, OuterInner",
			"com.example.Outer$Inner#0, ComExampleOuterInner0", "$run$, Run", "__run, Run", "$, ''" })
	void capitalizesAndJoinsWords(String name, String id) {
		assertThat(LogicalIds.of(name)).isEqualTo(id);
	}

	@ParameterizedTest
	@CsvSource({ "prüfe, PrU00FCFe", "überJob, U00FCBerJob", "注文, U6CE8U6587", "\uD835\uDC00job, U1D400Job",
			"a٣, AU0663" })
	void replacesNonAsciiLettersByCodePoints(String name, String id) {
		assertThat(LogicalIds.of(name)).isEqualTo(id);
	}

	@Test
	void distinguishesNonAsciiNames() {
		assertThat(LogicalIds.of("prüfe")).isNotEqualTo(LogicalIds.of("präfe")).isNotEqualTo(LogicalIds.of("prfe"));
	}

	@Test
	void keepsLongNames() {
		String name = "aVeryLongName" + "OfManyWords".repeat(20);
		assertThat(LogicalIds.of(name)).isEqualTo("AVeryLongName" + "OfManyWords".repeat(20)).hasSizeGreaterThan(200);
	}

}
