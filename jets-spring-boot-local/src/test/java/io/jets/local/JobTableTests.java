package io.jets.local;

import java.util.List;

import io.jets.local.dynamodb.StreamJob;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class JobTableTests {

	@Test
	void marksDisabledStream() {
		JobTable table = new JobTable(List.of());
		assertThat(table.of(List.of(StreamJob.named("jobs-off", "orders").disabled().build(),
				StreamJob.named("jobs-on", "orders").build())))
			.isEqualTo("\n  jobs-off  stream orders, disabled\n  jobs-on   stream orders");
	}

}
