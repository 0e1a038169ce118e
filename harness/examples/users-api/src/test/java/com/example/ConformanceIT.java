package com.example;

import dev.statusquo.junit.ConformanceSuite;
import dev.statusquo.junit.StatusQuoTarget;

@StatusQuoTarget(service = "statusquo.yaml")
class ConformanceIT extends ConformanceSuite {}
