package io.jets.benchmark.cpu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * A quota that the kernel enforces on a control group with a single process. The process
 * joins the group only when the quota starts to apply, because control groups compete for
 * a busy CPU with equal weight, no matter how many threads they have.
 */
final class CgroupQuota implements CpuQuota {

	private static final Path ROOT = Path.of("/sys/fs/cgroup");

	/** This file exists at the mount point of version 2. */
	private static final boolean UNIFIED = Files.exists(ROOT.resolve("cgroup.controllers"));

	private static final Path HIERARCHY = UNIFIED ? ROOT : ROOT.resolve("cpu");

	private final Process process;

	private final Path group;

	private CgroupQuota(Process process, Path group) {
		this.process = process;
		this.group = group;
	}

	static @Nullable CgroupQuota create(Process process) {
		for (Path parent : new LinkedHashSet<>(List.of(HIERARCHY, groupOf(process)))) {
			CgroupQuota quota = new CgroupQuota(process, parent.resolve("jets-benchmark-" + process.pid()));
			if (quota.works()) {
				return quota;
			}
		}
		return null;
	}

	private static Path groupOf(Process process) {
		try {
			return Files.readAllLines(Path.of("/proc", "" + process.pid(), "cgroup"))
				.stream()
				.map((line) -> line.split(":", 3))
				.filter((fields) -> UNIFIED ? fields[0].equals("0") : List.of(fields[1].split(",")).contains("cpu"))
				.map((fields) -> HIERARCHY.resolve(fields[2].substring(1)))
				.findFirst()
				.orElse(HIERARCHY);
		}
		catch (IOException ex) {
			return HIERARCHY;
		}
	}

	private boolean works() {
		Path before = groupOf(this.process);
		try {
			Files.createDirectory(this.group);
			try {
				limit();
				// Move there and back: the permission for either may be missing
				move(this.group);
				move(before);
				return true;
			}
			catch (IOException ex) {
				Files.delete(this.group);
				return false;
			}
		}
		catch (IOException ex) {
			// No permission: try another location or another kind of quota
			return false;
		}
	}

	private void limit() throws IOException {
		long share = TimeUnit.NANOSECONDS.toMicros(SHARE.toNanos());
		long period = TimeUnit.NANOSECONDS.toMicros(PERIOD.toNanos());
		if (UNIFIED) {
			write(this.group.resolve("cpu.max"), share + " " + period);
		}
		else {
			write(this.group.resolve("cpu.cfs_period_us"), "" + period);
			write(this.group.resolve("cpu.cfs_quota_us"), "" + share);
		}
	}

	private void move(Path to) throws IOException {
		write(to.resolve("cgroup.procs"), "" + this.process.pid());
	}

	private static void write(Path setting, String value) throws IOException {
		// The kernel does not offer this setting
		Files.writeString(setting, value, StandardOpenOption.WRITE);
	}

	@Override
	public void enforce() throws IOException {
		move(this.group);
	}

	@Override
	public String describe() {
		return "a quota of the kernel's control groups, version " + (UNIFIED ? 2 : 1);
	}

	@Override
	public void close() throws IOException {
		// A group can be removed only when it has no processes
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
