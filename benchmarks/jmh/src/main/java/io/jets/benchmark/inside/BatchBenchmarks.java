package io.jets.benchmark.inside;

import java.io.ByteArrayInputStream;
import java.util.concurrent.TimeUnit;

import com.amazonaws.services.lambda.runtime.events.DynamodbEvent;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import io.jets.benchmark.measure.SampleEvents;
import io.jets.function.stream.ChangeBatch;
import io.jets.function.stream.ChangeReader;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;

/**
 * Reads a record and a batch of 100 records: as changes of records, as changes of the
 * enhanced client's beans, and like AWS's runtime. As on Lambda, only C1 compiles the
 * code.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 2, jvmArgs = { "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx435m" })
public class BatchBenchmarks {

	private final ChangeReader records = reader(Order.class);

	private final ChangeReader beans = reader(OrderBean.class);

	private final PojoSerializer<DynamodbEvent> serializer = LambdaEventSerializers.serializerFor(DynamodbEvent.class,
			BatchBenchmarks.class.getClassLoader());

	/** The number of records per batch. */
	@Param({ "1", "100" })
	private int size;

	private byte[] batch = new byte[0];

	private static ChangeReader reader(Class<?> item) {
		return new ChangeReader(JsonMapper.builder().build(), ResolvableType.forClass(item), null);
	}

	@Setup
	public void makeBatch() {
		this.batch = SampleEvents.stream(this.size);
		if (records().unreadable() != null || beans().unreadable() != null) {
			throw new IllegalStateException("The batch cannot be read");
		}
	}

	@Benchmark
	public ChangeBatch records() {
		return this.records.read(this.batch);
	}

	@Benchmark
	public ChangeBatch beans() {
		return this.beans.read(this.batch);
	}

	@Benchmark
	public DynamodbEvent aws() {
		return this.serializer.fromJson(new ByteArrayInputStream(this.batch));
	}

}
