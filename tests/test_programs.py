"""Training programs of three frameworks, first with torch.optim, then with nothing but the import changed."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import fallline.torch

MODULES = (torch.optim, fallline.torch)


@pytest.fixture(autouse=True)
def one_thread():
    before = torch.get_num_threads()
    torch.set_num_threads(1)
    yield
    torch.set_num_threads(before)


@pytest.mark.parametrize("clip", [None, 0.05])
@pytest.mark.parametrize("precision", ["32-true", "bf16-mixed"])
@pytest.mark.filterwarnings("ignore")
def test_lightning(tmp_path, precision, clip):
    lightning = pytest.importorskip("lightning")
    demos = pytest.importorskip("lightning.pytorch.demos.boring_classes")

    def run(optim, checkpoint=None, epochs=2):
        lightning.seed_everything(7, verbose=False)
        losses = []

        class Model(demos.BoringModel):
            def training_step(self, batch, batch_idx):
                loss = super().training_step(batch, batch_idx)
                losses.append(loss["loss"].item())
                return loss

            def configure_optimizers(self):
                optimizer = optim.AdamW(self.parameters(), lr=0.05)
                return [optimizer], [optim.lr_scheduler.StepLR(optimizer, step_size=1)]

        trainer = lightning.Trainer(
            max_epochs=epochs, limit_train_batches=8, limit_val_batches=1, accelerator="cpu", precision=precision,
            gradient_clip_val=clip, default_root_dir=tmp_path, logger=False, enable_progress_bar=False,
            enable_model_summary=False,
        )  # fmt: skip
        trainer.fit(Model(), ckpt_path=checkpoint)
        path = tmp_path / f"{optim.__name__}{epochs}.ckpt"
        trainer.save_checkpoint(path)
        return losses, path

    (theirs, saved), (ours, own) = (run(optim) for optim in MODULES)
    tolerance = 1e-5 if precision == "32-true" else 1e-2
    assert len(ours) == 16
    np.testing.assert_allclose(ours, theirs, rtol=tolerance, atol=1e-6)
    whole, _ = run(fallline.torch, epochs=3)
    resumed, _ = run(fallline.torch, own, epochs=3)
    crossed, _ = run(fallline.torch, saved, epochs=3)
    assert resumed == whole[16:]
    np.testing.assert_allclose(crossed, whole[16:], rtol=tolerance, atol=1e-6)


@pytest.mark.filterwarnings("ignore")
def test_accelerate(tmp_path):
    accelerate = pytest.importorskip("accelerate")
    training = pytest.importorskip("accelerate.test_utils.training")

    def run(optim, load=None):
        accelerate.utils.set_seed(3)
        accelerator = accelerate.Accelerator(cpu=True, gradient_accumulation_steps=2)
        model = training.RegressionModel()
        optimizer = optim.SGD(model.parameters(), lr=0.05, momentum=0.9, nesterov=True)
        data = torch.utils.data.DataLoader(training.RegressionDataset(length=64, seed=1), batch_size=8)
        schedule = optim.lr_scheduler.OneCycleLR(optimizer, max_lr=0.1, total_steps=12)
        model, optimizer, data, schedule = accelerator.prepare(model, optimizer, data, schedule)
        if load:
            accelerator.load_state(load)
        losses = []
        for _ in range(2):
            for batch in data:
                with accelerator.accumulate(model):
                    loss = torch.nn.functional.mse_loss(model(batch["x"]), batch["y"])
                    accelerator.backward(loss)
                    if accelerator.sync_gradients:
                        accelerator.clip_grad_norm_(model.parameters(), 1.0)
                    optimizer.step()
                    schedule.step()
                    optimizer.zero_grad()
                losses.append(loss.item())
        folder = tmp_path / optim.__name__
        accelerator.save_state(folder)
        accelerate.state.AcceleratorState._reset_state(True)
        return losses, folder

    (theirs, folder), (ours, _) = (run(optim) for optim in MODULES)
    assert ours[-1] < ours[0]
    np.testing.assert_allclose(ours, theirs, rtol=1e-5)
    np.testing.assert_allclose(run(fallline.torch, folder)[0], run(torch.optim, folder)[0], rtol=1e-5)


@pytest.mark.filterwarnings("ignore")
def test_hugging_face_trainer(tmp_path):
    transformers = pytest.importorskip("transformers")
    datasets = pytest.importorskip("sklearn.datasets")
    digits = datasets.load_digits()
    rows = [
        {"input_ids": x.astype(int).tolist(), "labels": int(y)} for x, y in zip(digits.data, digits.target, strict=True)
    ]

    def run(optim, resume=None, steps=12):
        config = transformers.BertConfig(
            vocab_size=17,
            hidden_size=16,
            num_hidden_layers=1,
            num_attention_heads=2,
            intermediate_size=32,
            num_labels=10,
        )
        transformers.set_seed(11)
        model = transformers.BertForSequenceClassification(config)
        folder = tmp_path / f"{optim.__name__}{steps}{bool(resume)}"
        arguments = transformers.TrainingArguments(
            output_dir=str(folder), max_steps=steps, per_device_train_batch_size=8, learning_rate=1e-3, warmup_steps=3,
            logging_steps=1, save_steps=6, report_to=[], use_cpu=True, disable_tqdm=True, max_grad_norm=1.0,
        )  # fmt: skip
        chosen = (optim.AdamW, {"lr": 1e-3, "weight_decay": 0.1})
        trainer = transformers.Trainer(model, arguments, train_dataset=rows[:256], optimizer_cls_and_kwargs=chosen)
        trainer.train(resume_from_checkpoint=resume)
        return [entry["loss"] for entry in trainer.state.log_history if "loss" in entry], folder

    (theirs, saved), (ours, own) = (run(optim) for optim in MODULES)
    assert len(ours) == 12
    np.testing.assert_allclose(ours, theirs, rtol=1e-4)
    for folder in (own, saved):
        resumed, _ = run(fallline.torch, str(folder / "checkpoint-6"))
        np.testing.assert_allclose(resumed[-6:], ours[6:], rtol=1e-4)
