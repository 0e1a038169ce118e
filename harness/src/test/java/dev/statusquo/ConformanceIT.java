package dev.statusquo;

import dev.statusquo.junit.ConformanceSuite;

class ConformanceIT extends ConformanceSuite {}
