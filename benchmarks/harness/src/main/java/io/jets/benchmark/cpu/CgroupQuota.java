package io.jets.benchmark.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A quota of the kernel's, by a control group of the process' own.
 */
final class CgroupQuota implements CpuQuota {

	private static final Path ROOT = Path.of("/sys/fs/cgroup");

	private final Process process;

	private final Path group;

	private final boolean unified;

	private CgroupQuota(Process process, Path group, boolean unified) {
		this.process = process;
		this.group = group;
		this.unified = unified;
	}

	static @Nullable CgroupQuota create(Process process) {
		// The second version's mount point has this file
		boolean unified = Files.exists(ROOT.resolve("cgroup.controllers"));
		for (Path parent : unified ? List.of(ROOT, ownGroup()) : List.of(ROOT.resolve("cpu"))) {
			Path group = parent.resolve("jets-benchmark-" + process.pid());
			try {
				Files.createDirectory(group);
				CgroupQuota quota = new CgroupQuota(process, group, unified);
				if (Files.isWritable(quota.setting()) && quota.enter()) {
					return quota;
				}
				Files.delete(group);
			}
			catch (IOException ex) {
				// Not ours to write: the next one, or other means
				continue;
			}
		}
		return null;
	}

	private static Path ownGroup() {
		try {
			return Files.readAllLines(Path.of("/proc/self/cgroup"))
				.stream()
				.filter((line) -> line.startsWith("0::/"))
				.map((line) -> ROOT.resolve(line.substring("0::/".length())))
				.findFirst()
				.orElse(ROOT);
		}
		catch (IOException ex) {
			return ROOT;
		}
	}

	private Path setting() {
		return this.group.resolve(this.unified ? "cpu.max" : "cpu.cfs_quota_us");
	}

	private boolean enter() throws IOException {
		Files.writeString(this.group.resolve("cgroup.procs"), "" + this.process.pid());
		return true;
	}

	@Override
	public void enforce() throws IOException {
		long share = TimeUnit.NANOSECONDS.toMicros(SHARE.toNanos());
		long period = TimeUnit.NANOSECONDS.toMicros(PERIOD.toNanos());
		if (this.unified) {
			Files.writeString(setting(), share + " " + period);
		}
		else {
			Files.writeString(this.group.resolve("cpu.cfs_period_us"), "" + period);
			Files.writeString(setting(), "" + share);
		}
	}

	@Override
	public String describe() {
		return "a quota of the kernel's control groups, version " + (this.unified ? 2 : 1);
	}

	@Override
	public void close() throws IOException {
		// A group can be removed once nothing runs in it
		this.process.destroyForcibly().onExit().join();
		long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(5);
		while (true) {
			try {
				Files.delete(this.group);
				return;
			}
			catch (IOException ex) {
				if (System.nanoTime() > deadline) {
					throw ex;
				}
				Thread.onSpinWait();
			}
		}
	}

}
